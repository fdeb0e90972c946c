/**
 * Forms that no rule of endings brings together, each line led by its base form. Russian lines also hold
 * what Snowball leaves apart: vowels that come and go (сон, сна) and short verbs (жил, живёт).
 */
const lines = `
go goes going went gone
buy bought
get gets getting got gotten
make makes making made
take takes taking took taken
give gives giving gave given
see sees seeing saw seen
come comes coming came
find found
think thought thoughts
tell told
say says said
feel felt
leave leaves leaving left
keep kept
begin begins beginning began begun
run runs running ran
write writes writing wrote written
meet met
lose loses losing lost
win wins winning won
teach taught
bring brought
catch caught
build built
send sent
spend spent
sell sold
drive drives driving drove driven
ride rides riding rode ridden
fly flies flying flew flown
eat ate eaten
drink drank drunk
sing sang sung
swim swims swimming swam swum
speak spoke spoken
choose chooses choosing chose chosen
wear wore worn
grow grew grown
know knew known
break broke broken
fall fell fallen
draw drew drawn
sleep slept
stand stood
understand understood
hear heard
hold held
pay pays paid
learn learnt
become becomes becoming became
child children
person people
man men
woman women
wife wives
life lives
mouse mice
foot feet
tooth teeth
die dies dying died
lead led
throw threw thrown
fight fought
shoot shot
steal stole stolen
hide hides hiding hid hidden
forget forgets forgetting forgot forgotten
hang hung
dream dreamt
mean meant
wake wakes waking woke woken
show shown
rise rises rising rose risen
shake shakes shaking shook shaken
bite bites biting bit bitten
burn burnt
swear swore sworn

идти иду идешь идет идем идете идут шел шла шло шли
пойти пойду пойдешь пойдет пойдем пойдут пошел пошла пошло пошли
прийти приду придет придем придут пришел пришла пришло пришли
уйти уйду уйдет уйдут ушел ушла ушли
найти найду найдет найдем найдут нашел нашла нашли
ехать еду едешь едет едем едут ехал ехала ехали
поехать поеду поедешь поедет поедем поедут поехал поехала поехали
переехать перееду переедет переедем переедут переехал переехала переехали переезжать переезжаю переезжает переезжал переезжала переезд переезда переезде
приехать приеду приедет приедем приедут приехал приехала приехали приезжать приезжает приезжал приезжала приезжали приезд
жить живу живешь живет живем живете живут жил жила жило жили живя
болеть болею болеешь болеет болеем болеют болел болела болели болит болят болело
заболеть заболел заболела заболели заболеет заболею
спать сплю спишь спит спим спят спал спала спали
есть ем ешь едим едят ел ела ели
пить пью пьешь пьет пьем пьют пил пила пили
петь пою поешь поет поем поют пел пела пели
мочь могу можешь может можем могут мог могла могли
хотеть хочу хочешь хочет хотим хотят хотел хотела хотели
звать зову зовешь зовет зовем зовут звал звала звали
дать дам дашь даст дадим дадут дал дала дали
взять возьму возьмет возьмут взял взяла взяли
умереть умер умерла умерли умрет
умирать умирает умирал умирала
мечтать мечтаю мечтаешь мечтает мечтают мечтал мечтала мечта мечты мечту мечте мечтой
бояться боюсь боишься боится боятся боялся боялась боялись
купить куплю купишь купит купят купил купила купили
любить люблю любишь любит любим любят любил любила любили
писать пишу пишешь пишет пишут писал писала писали
играть играю играешь играет играют играл играла играли
искать ищу ищешь ищет ищут искал искала искали
бегать бегаю бегаешь бегает бегают бегал бегала бегали
плавать плаваю плаваешь плавает плавают плавал плавала плавали
ходить хожу ходишь ходит ходят ходил ходила ходили
ездить езжу ездишь ездит ездят ездил ездила ездили
учиться учусь учишься учится учатся учился училась учились
родиться родился родилась родились родится
водить вожу водишь водит водят водил водила водили
сон сна сну сном сне сны снов снам снами снах сниться снится снился снилась снились снятся
день дня дню днем дне дни дней дням днями днях
человек человека человеку человеком люди людей людям людьми людях
ребенок ребенка ребенку ребенком ребенке дети детей детям детьми детях
друг друга другу другом друге друзья друзей друзьям друзьями друзьях
брат брата брату братом брате братья братьев братьям братьями
сын сына сыну сыном сыне сыновья сыновей сыновьям
мать матери матерью матерей
дочь дочери дочерью дочерей дочка дочки дочку дочке дочкой
отец отца отцу отцом отце
муж мужа мужу мужем муже мужья
сестра сестры сестре сестру сестрой сестер сестрам
пес пса псу псом псе псы псов
щенок щенка щенку щенком щенки щенков
котенок котенка котенку котенком котята котят
подарок подарка подарку подарком подарки подарков подарил подарила подарили подарит дарить
рынок рынка рынке
кусок куска куском куски кусков
город города городу городом городе городов городах
имя имени именем имена имен
время времени временем времена
ухо уха уши ушей
глаз глаза глазу глазом глаз глазам глазами
лоб лба лбу
рот рта рту ртом
лед льда льду льдом
лев льва льву львом львы львов
ветер ветра ветру ветром ветре
песня песни песню песней песне песен песням
окно окна окну окном окон окнах
деньги денег деньгам деньгами деньгах
`;

export const baseForms: ReadonlyMap<string, string> = new Map(
  lines
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
);
