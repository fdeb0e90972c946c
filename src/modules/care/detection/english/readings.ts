import { cover, denial, frame, type RuleSet } from '../groups.ts';

/** What the same words mean when nobody is in danger, and what around them changes their meaning. */
export const englishReadings: readonly RuleSet[] = [
  cover(`
    ( die | died | dying | dead | death | kill[ing|ed|] ( me | @myself )? ) ( from | of | with )?
        ( laughing | laughter | laugh | embarrassment | embarrased | embarrassed | shame | boredom
        | bored | cringe | cringing | happiness | joy | cuteness | cute | curiosity | hunger |
        thirst | heat | cold | hungry | jealousy | excitement | secondhand | envy | awkwardness |
        anticipation | old age )
    ( want[ed|] to | wanna | could | nearly | almost | thought id ) ( die | died ) ( of | from |
        when he | when she | when they | when my | when the | on the spot | right there | laughing
        | inside | in that meeting )
    ( embarrassed | embarrassing | ashamed | humiliating | humiliated | cringe | mortified |
        awkward ) ..2 ( i | that i | it )? ( wanted to | could | want to | could have | almost |
        nearly | made me want to ) ( die | disappear | vanish )
    ( kill | die | murder | dying | kill[ing|] ) for ( a | an | the | some | those | that | this |
        these | your | his | her | my | it | more | one | pizza | coffee | chocolate | you | him |
        sushi | love )
    to die for
    ( gone | out | back ) by the? ( morning | then | noon ) ..4 ( flight | train | plane | bus |
        trip | leave )
    ( cat | dog | kitten | puppy | baby | branches | thorns | bush | rabbit | rose[s|] | parrot |
        cactus | it | he | she | they ) ( has | have )? ..1 ( scratched | bit | cut | burned |
        burnt | bruised ) up? my
    ( will | testament ) ..4 ( lawyer | notary | solicitor )
    ( leaving | moving | going away | gone ) ( forever | for good ) ..3 ( moving | canada | abroad
        | job | country | city | town | new )
    cross my heart and hope to die
    ( hope | hoping ) to die !( soon | in my | tonight )
    ( dying | die ) to ( see | know | meet | try | go | hear | get | tell | find | read | visit |
        watch | eat | have | play | show | buy | ask | taste )
    kill[ing|] @myself ( at work | at the gym | over | trying | to finish | to meet | to get | for
        this | for that | with work | working | laughing | at the office | at school | with this |
        in the gym | on this | with these )
    ( shot | shoot | shooting ) @myself in the foot
    ( drown | drowning | bury | burying | hang | kill | killing ) @myself ( in | with ) ( work |
        books | studies | homework | paperwork | emails | chocolate | study | coffee )
    ( hang | hanging ) ( out | in there | on | up | around | the | over | with )
    ( take | taking | took ) my life ( seriously | back | into | in my | to the next | in a | for granted |
        too )
    ( end | ending ) my life ( as a | as an | in this city )
    ( cut | cutting ) @myself ( some | off | out | a | while shaving | shaving | on a | on the |
        while | by accident | accidentally | when i was | opening | cooking | chopping | peeling |
        with a can | in the kitchen | again shaving | slicing )
    ( hurt | hurting | burn[ed|t|ing|] | injured | scratched | hit ) @myself ( at the gym |
        playing | running | skiing | on the | at work | while | in the gym | lifting | climbing |
        falling | by accident | accidentally | on a | cooking | at training | at practice |
        ironing | skating | on my | again skiing )
    ( cut | burn[ed|t|] | scratched | hurt ) my ( finger[s|] | thumb | knee | elbow | chin | toe |
        face | lip | tongue | back | hair | hand | leg | arm | hands | foot ) ( on | while | when
        | opening | cooking | shaving | with the | falling | in the kitchen | at | by accident |
        playing | chopping | climbing | gardening | . nothing | . ) !( purpose )
    ( cut | cutting ) my ( hair | nails | bangs | losses | speech | budget | spending | fringe )
    ( jump[ing|ed|s|] | jumped ) ( off | from ) ( the | a ) ..4 ( bungee | parachute |
        paraglid[er|ing] | rope swing | gta | minecraft | swim | boat | pool | lake | into the (
        lake | water | sea | pool | river ) | bungy | diving board | cord )
    ( bungee | base | bridge | parachute | sky ) ( jump[ing|] | diving )
    ( took | take | taking | taken ) ( my | the | all my | all the | all of my ) ( pills | meds |
        tablets | medication | vitamins ) ( this morning | every | today as | on time | at | with
        breakfast | as prescribed | like | for the day | with food | yesterday morning | twice |
        before bed )
    ( suicide squad | suicide doors | suicide rush | suicide rushed | suicide bomb* | career
        suicide | political suicide | social suicide | commercial suicide | virgin suicides |
        suicide prevention | suicide hotline | suicide rates | suicide rate | suicide statistics |
        suicide awareness | assisted suicide | suicide note ( in the | from the ) ( book | movie |
        show ) )
    ( song | track | album | film | movie | book | show | band | series | game | novel | poem |
        episode | single | called | named | titled ) ( called | named | titled | is called | is
        named | by )? ( suicidal thoughts | i want to die | kill @myself | i wanna be dead |
        @suicide | wanna die | want to die | goodbye cruel world | ready to die | suicidal | i
        wanna die | better off dead | @suicide _ )
    ( called | named | titled | entitled | track | song | album ) ..2 ( want to | wanna ) ( die |
        be dead )
    ready to die by
    ( rather | sooner ) die than !( live | living | go on | go back | keep | face | spend | wake |
        stay | exist | be here | be alive | continue | suffer | feel | do this | see another )
    ( rather | sooner ) ( die | be dead | kill @myself ) than ( eat | watch | listen | wear | do |
        go to | work | admit | miss | use | see | talk | sit | play | drink | hear | pay | lose |
        have to | read | attend | marry | touch | give up my | give up coffee | let )
    ( i | id ) ( would | could )? ( die | kill ) ( without | if i ) ( dont | my ) ( coffee | eat |
        get | phone | sleep | pee | internet | see | chocolate | have )
    ( mom | dad | mum | boss | wife | husband | teacher | parents | she | he | they | coach ) ..4
        ( going to | gonna | will | would | might ) ( kill | murder ) me ( when ( she | he | they
        ) ( see[s|] | find[s|] | hear[s|] | get[s|] | notice[s|] ) | if i ( dont | forget | am
        late | fail | lose | break | miss | come home late | buy | eat ) | for ( this | that |
        being | forgetting | eating | spending ) )
    ( my last | last | final ) ( day | message | words | night ) ( at ( work | school | uni | my |
        the ) | for tonight | for today | in ( the | rome | london | this ) ( hotel | city |
        office | house | apartment )? | of ( vacation | school | holiday[s|] | the | my ( holiday
        | vacation | trip ) ) )
    ( wont | not ) be ( here | around | there ) ( tomorrow | next week | on ) ..1 ( flying | on
        vacation | im flying | traveling | i have | doctors | at a | im on | im at | going to | i
        am flying | dentist | because im ( on | at | going ) )
    ( take care of | look after | feed | water ) ..4 ( plants | cat | dog | fish | house | flowers
        | mail ) ..2 ( while | until | during )
    ( on vacation | on holiday | going away | business trip | traveling | moving ) ..9 ( when |
        while ) im ( gone | away )
    ( goodbye | farewell | leaving ) ( letter | note | message | email | mail | speech | party |
        card ) ( to | for | with ) ( my | the )? old? ( colleague[s|] | coworker[s|] | team | boss
        | job | office | class | company )
    ( bought | got | need | have ) ( a | some | new | the )? new? rope ..2 ( for | to | ladder )
        ..1 ( climb[ing|] | boat | swing | camping | sailing | jump[ing|] | garden | hammock |
        skipping | the boat | dog | tent )
    ( tired | sick | exhausted | bored ) of ( living | being ) ( in | with | at | out of | on |
        alone in | far | here in )
    ( @dont | not ) want to ( live | be here | wake up | exist ) ( in | with | at | near | by | on
        | there | like | early | alone in | late | together | for | far | under | close )
    <!( not ) want to live in this ( city | town | country | house | flat | apartment | area |
        neighborhood )
    ( suicide | suicidal | dying | die ) ( in | on ) ( the | this | that | my )? ( game | level |
        boss | map | minecraft | raid | last level | first night )
    ( fell | fall ) off the bridge in
    ( kill | ill | gonna ) ( him | her | them ) ( for that | if )
    ( kill | killing ) ( time | the ( lights | engine | process | vibe | mood | switch | music |
        app ) | an hour | two hours | some time | it )
    ( end this | ending this | end the | end my ) ( subscription !( to life ) | call |
        conversation | contract | meeting | chat | membership | lease | shift )
    i? ( wish | hope ) i ( was | were ) dead? ( asleep | rich | there | taller )
    ( ill | i will | gonna | going to ) die ( if | without | of | when | before i | alone |
        laughing | of hunger ) !( by )
    ( everyone | everybody | we | they ) ( will | is going to | has to | must | die[s|] ) ( die |
        dies ) ( someday | one day | anyway )
    @want ( die | pass away ) ( in ( peace | my own bed | poverty ) | old | at home | happy | of
        old age | surrounded | alone | without regrets )
    ( ways | afraid | scared | fear ) ( to | of )? ( dying | die | death ) ( in ( the | this |
        game ) | alone | from )
    not ( afraid | scared ) of death metal
    ( tired | sick ) of ( it | this | waiting | work[ing|] | cooking )
    `),
  denial(`
    ( @not | no ) ( want | want to | wanna | going to | gonna | planning to | plan to | planning
        on | intend to | trying to | thinking of | thinking about | considering | about to | have
        any plans to | have plans to | have any intention of | have the intention to | gonna go |
        feel like | feeling like | want or plan to | ever | wanting to | plan on | will | would |
        have any desire to | wish to | would ever | looking to | here to | threatening to | do
        anything | have any thoughts of | have thoughts of | having thoughts of | having any
        thoughts of ) ..1 ( die | @killme | @endlife | kill @myself | hurt @myself | harm @myself
        | cut @myself | hurting @myself | harming @myself | be dead | suicide | suicidal | unalive
        @myself | do anything to @myself | @method | kms | dying | end it | do something stupid |
        self harm | jump | cutting @myself | burn @myself )
    <!( trying | try | hard | struggling | fight | fighting | can | cant | promise | how | afraid
        | scared | reason | promise i | reasons ) @not ever? ( @killme | kill @myself | @endlife |
        hurt @myself | harm @myself | cut @myself | commit suicide | self harm )
    ( not | never | no longer | isnt | arent ) ( feeling | feel | been | being | like | anything
        like )? suicidal
    ( @not | no ) ( have | had | having | got | feel ) ..3 ( to | of | about ) ( kill @myself |
        hurt @myself | harm @myself | hurting @myself | harming @myself | killing @myself | die |
        dying | suicide | ending my life | end my life )
    ( never | not | didnt | havent ) ( wanted | want | felt like wanting | tried | thought about |
        considered | thought of ) to? ( die | @killme | kill @myself | killing @myself | suicide |
        hurt @myself | dying | harm @myself ) !( this | more | as | much | bad )
    not ( like | that | as if | because | saying ) ..2 i ..2 ( want | going | wanna | suicidal |
        will | would ) to? ( die | kill @myself | hurt @myself | @killme | do anything | jump )?
    ( no | not | without | zero | never | any ) ..3 ( intention[s|] | plan[s|] | desire | wish |
        thoughts | thought | urge[s|] | interest | reason | ideas ) ( to | of | about | in ) @act
    ( ask | asks | asked | asking ) ..2 ( if | whether | about ) ..5 ( suicidal | suicide | kill
        @myself | hurt @myself | self harm | wanted to die | want to die | hurting @myself )
    ( would | will | could | can ) never ( kill @myself | do it | do that | do | hurt @myself |
        act on | go through )
    ( no | not have | dont have | without | havent had | never had | not having | have no | zero |
        free of ) any? ( suicidal thoughts | thoughts of suicide | suicidal ideation | suicidal
        urges | plan to die | thoughts of death | plans to kill | desire to die | intention of
        dying )
    ( no | nope | nah | not ) ( im | i am ) not ( suicidal | going to kill | going to hurt | going
        to die | planning )
    ( glad | happy | grateful | love ) to? ( be | being | that im | im ) ( alive | living )
    `),
  frame(
    'media',
    `
    ( movie[s|] | film[s|] | book[s|] | novel[s|] | song[s|] | lyric[s|] | album | band | series |
        episode[s|] | season | tv | character[s|] | chapter | plot | story | stories | fiction |
        fanfic | manga | anime | poem[s|] | poetry | play | theater | theatre | opera |
        shakespeare | romeo | juliet | hamlet | karenina | werther | ophelia | scene | actor |
        actress | netflix | documentary | spoiler[s|] | villain | protagonist | hero | heroine |
        oc | screenplay | script | trailer | comic | podcast | sims | cobain | director | the
        ending of | author | writer | finale | musical )
    `,
  ),
  frame(
    'game',
    `
    ( game !( end | ending | over ) | games | gaming | level[s|] | boss | respawn[s|] | raid |
        elden | minecraft | gta | fortnite | dota | roblox | npc | quest | dungeon | speedrun |
        hollow knight | dark souls | cutscene | lobby | noob | grenade | headshot | sim | sims |
        valorant | cs | csgo | league | ranked | checkpoint | multiplayer | dnd | d20 | mage |
        healer | server | xbox | playstation | controller | spawn | hitpoints | hp | zelda |
        skyrim | mario | pokemon | overwatch | cod | warzone | steam )
    `,
  ),
  frame(
    'study',
    `
    ( essay[s|] | article[s|] | research | study | studies | studying | statistic[s|] | stats |
        rates | policy | policies | prevention | preventing | psych class | history class | civics
        | nursing school | exam | seminar | thesis | dissertation | lecture | degree | sociology |
        psychology | psych | report[s|] | reporting | paper | news | newspaper | headline[s|] |
        journalist | hotline | historical | law[s|] | legal | durkheim | textbook | homework |
        presentation | leaflet | nursing | awareness | campaign | definition | bombing | terrorist
        | war | century | celebrity | famous | politician | reddit thread | overview | workshop |
        conference )
    `,
  ),
  frame(
    'past',
    `
    ( years ago | year ago | used to | back then | back in | as a ( teen | teenager | kid | child
        ) | when i was ( # | a | in | young | younger | at | little | eighteen | nineteen |
        sixteen | fifteen | fourteen | thirteen | twelve | twenty ) | in my ( teens | twenties |
        past ) | long ago | in the past | behind me | years clean | years since | in # !( grade |
        th ) ( . | i | we | my ) | a decade ago | once upon | last year | therapy helped | months
        ago | years back | am ok now | im ok now | im better now | recovered )
    `,
  ),
  frame(
    'now',
    `
    ( now | again | tonight | today | anymore | lately | these days | back | every | right now |
        this time | tomorrow | this week | want to | wanna )
    `,
  ),
  frame(
    'self',
    `
    ( is me | looks like me | like me | not a game | isnt a game | isnt a story | not a story |
        how i feel | what i feel | what im going through | in my ( street | town | city | room |
        house | building ) | its me | it is me | the girl is me | thats me | that is me | shes me | hes me |
        about me | about @myself | my name | called like me | has my | have my | my life | my own
        story | same name as me | lives in my | named after me | myself in her | my flat | my
        house | my scars | same scars | same school | my mother | my face | i am her | i am him |
        im her | im him | im the ( girl | boy | character ) | friend is me | my story )
    `,
  ),
  frame(
    'threat',
    `
    ( knife | gun | weapon | axe | drunk | hiding | hide | hid | locked | chok[ed|es|ing] |
        strangl[ed|es|ing] | beat[s|ing|] | beaten | hit me | hits me | hitting | throat | hands
        around my | police | 911 | bruis[es|ed|e] | closet | break[ing|s] down | broke in |
        threaten[s|ed|ing|] | if i leave | if i tell | if i call | outside my | next time | coming
        back | door | my husband beats | punched | kicked | help me | help | next room )
    `,
  ),
  frame(
    'kin',
    `
    ( my | our ) ..2 ( friend | bestie | brother | sister | mom | mum | dad | mother | father |
        son | daughter | wife | husband | boyfriend | girlfriend | partner | ex | cousin |
        roommate | coworker | colleague | classmate | student | neighbo[u|]r | uncle | aunt |
        grandma | grandpa | kid | child | nephew | niece | teacher | bf | gf | friends )
    `,
  ),
  frame(
    'first',
    `
    ( i | im | ive | ill | id | me | my | myself | mine )
    `,
  ),
  frame(
    'minor',
    `
    ( ( im | i am | turned | turning | age | aged | i turned ) only? ( #young | eleven | twelve | thirteen |
        fourteen | fifteen | sixteen | seventeen | ten | nine ) | #young ( yo | yrs | years old |
        year old ) | ( # | first | second | third | fourth | fifth | sixth | seventh | eighth | ninth |
        tenth | eleventh ) grade | grade # | freshman | sophomore | middle school | high school |
        junior high | 8th grader | teenager | my parents took )
    `,
  ),
];
