import { danger, type RuleSet } from '../groups.ts';

/** When, where and with what. */
export const englishPlan: readonly RuleSet[] = [
  danger(
    'plan',
    3,
    `
    @intend ( kill @myself | @killme | @endlife | kms | unalive | hang @myself | end it | end it
        all | @method ) ..3 ( tonight | tomorrow | today | this ( week | weekend | month | morning
        | evening ) | on ( monday | tuesday | wednesday | thursday | friday | saturday | sunday )
        | after | when | once | as soon as | before )
    ( have | got | made | making | had | ive | with ) ( a | my | the | everything ) ..1 suicide?
        plan[s|ned|] ( to end | to die | to kill | for how | and the | and a date | and i picked |
        and i know | and the means | to do it | for my death | to take )
    ( suicide | death ) ( plan | note | letter | date | method )
    ( i | ive | have | my ) ..3 ( suicide | goodbye | farewell | final ) ( note | notes | letter |
        letters ) !( to my ( colleague[s|] | coworkers | team ) )
    ( i | ive | have ) ( wrote | written | left | writing | leaving | finished ) ( the | a | my |
        all the | their | his | her )? note[s|] ..2 ( for | on | and | in | to )
    ( wrote | written | writing | left | finished ) ( the | a | my ) note and
    ( picked | chosen | chose | set | have | decided on | know ) ( a | the | my )? ( date | day )
        ..2 ( to die | and method | and the place | to do it | to end | for it | i die | for my
        death )
    ( i have a plan | have a plan | got a plan | made a plan ) ( and | to ) ..2 ( picked | chose |
        chosen | date | means | day | pills | rope | gun | end | die )
    ( set | picked | chose | chosen | have ) ( a | the | my ) date it is
    ( bought | got | ordered | have | found | made | tied | stole | buying | getting | hid |
        holding | hold ) ( the | a | some | my | dads | his | my dads | enough | that )? ( rope |
        noose | helium | charcoal ) !( for | ladder | course | swing | bridge )
    tied ( the | a ) ( rope | noose | belt ) ( to | around )
    ( rope | noose | belt ) is? ( around | round ) my neck
    ( gun | pistol | shotgun | rifle | revolver ) is? ( loaded | in my ( hand | mouth | lap ) | on
        the table | next to me | to my head | in front of me | against my | pointed at my | under
        my chin | beside me )
    ( loaded | have | got | holding | found | bought | took | ive got | borrowed ) ( the | a | my
        | dads | my dads | my fathers | his )? ( gun | pistol | shotgun | rifle | revolver ) ..2 (
        and | to | tonight | in my ) my? ( head | im | i | kill | mouth | hand | alone | nobody |
        no one | end | use )
    ( been | i | ive | have ) ( saving | hoarding | stockpiling | collecting | storing | hiding |
        stashing | stockpiled | hoarded | saved up | stashed | collected | saved ) up? ( my | all
        my | the | some | enough | sleeping )? ..1 @pills
    ( pills | tablets | meds ) ( are | is | lined up | laid out | counted | all | sitting | here )
        ..2 ( in front of me | on the table | next to me | ready | in my bag | in my hand | lined
        up | counted | waiting | right here | beside me )
    ( got | have | holding | lined up | counted | counting ) ( the | my | all the | all my |
        enough | a bottle of | these ) ( pills | tablets | meds ) ( lined | in front | ready |
        next to | in my hand | to do it | to kill | to end | to die | counted | laid out )
    how many ..3 ( @pills | pills | mg | milligrams ) ..4 ( to die | die | kill @myself | kill me
        | overdose | to kill | be fatal | lethal | fatal | od | never wake up | to not wake up )
    ( lethal | fatal | deadly ) ( dose | amount | overdose | dosage ) ( of | for ) !( dogs )
    ( which | what ) @pills ..4 ( lethal | fatal | deadly | kill @myself | kill you | to die |
        kill me | not wake up )
    ( @pills | pills | dose ) ..5 ( lethal | fatal | deadly ) ..8 for me
    ( what is | whats | what | which | tell me | know | find | is there | a | the | looking for |
        any | some | need | want | how | which is ) ( the | a | is the )? ( least | most | easiest
        | quickest | fastest | quick | painless | best | easy | surest | less ) ..2 ( way[s|] |
        method[s|] | painful way | painless way | death ) ..3 ( kill @myself | kill yourself | die
        | end it | commit suicide | kill oneself | go out | suicide | dying | end your life | end
        my life | to go )
    ( how | ways | way ) ( do i | can i | to | do you | would i | could i | should i | does one |
        can you | a person ) ..2 ( kill @myself | kill yourself | hang @myself | hang yourself |
        end my life | die painlessly | die quickly | die without pain | die peacefully | commit
        suicide | unalive | tie a noose | die fast | die in my sleep | overdose on | od on | slit
        | cut deep enough )
    how to ( kill @myself | kill yourself | hang | die painlessly | die quickly | die without |
        die peacefully | tie a noose | commit suicide | overdose | end my life | od | make a noose
        )
    is it ( quick | fast | painful | painless | instant | enough | high enough | survivable ) ( if
        | when | to ) ..3 ( jump | hang | drown | overdose | take | bleed | fall | die | shoot )
    ( does | would | will | do ) ..2 ( hanging | drowning | overdosing | jumping | bleeding out |
        it ) hurt ..3 ( hang | drown | overdose | jump | die | bleed )
    ( if | when ) ( i | you ) jump[ed|] from ..4 ( floor | storey | story | meters | feet | height
        )
    ( im | i am | standing | sitting | stand | sit | up | here | got | been | climbed ) ..3 ( on |
        at ) the ( edge of the )? ( roof | rooftop | ledge | bridge | edge | railing | tracks |
        parapet | train tracks | railroad tracks ) ..4 ( right now | looking down | about to | my
        legs | ready | nobody | now | of the roof | alone | staring down | staring at the water |
        looking at the water | looking at the ground | legs | jump | thinking | wondering |
        hanging | in case )
    ( im | i am ) on ( the | a | my ) ( roof | ledge | edge of the roof | rooftop | window ledge |
        windowsill | railing | train tracks | tracks | outside of the railing )
    ( standing | sitting | stand | sit ) on ( the | a ) ( edge | ledge | railing | parapet | train
        tracks | edge of the roof | wrong side )
    ( tonight | today | tomorrow ) ( is | will be ) ( the night | the day ) ..1 ( i | im | ill |
        everything | pills | goodbye )
    ( tonight | today | tomorrow ) ( is | will be ) ( my last !( day | night ) | the end of me |
        when it ends | it for me | my last ( day | night ) ( on earth | alive | . ) )
    ( tonight | today | tomorrow ) ..2 ( i | im | ill ) ( am | will )? ( going to | gonna )? ( do
        it ( . | tonight ) | end it | kill @myself | go through with it | go for good | hang
        @myself | jump ( . | off | from | in front ) | die )
    ( im | i am | ill | i will ) ( going to | gonna )? do it tonight
    ( know | planned | decided | figured out | worked out ) ..1 exactly? ( how | when | where )
        ..1 ( i | im | ill ) ..2 ( do it | die | end it | going to do it | kill | go ) ( and when
        | and where | and | when | . )?
    bought ( razor blades | razors | pills | blades | sleeping pills | a knife | bleach ) ..6 (
        you know why | know what for | to end | for tonight | to die | to kill | vodka | and im
        going )
    ( everything | it | all ) is ( planned | ready | prepared | arranged | set ) ..2 ( tonight |
        die | death | i have to do it | for my | my funeral | letters )
    ( bridge | roof | train | tracks | water | river | balcony | pills ) ( near _ _ )? ( keeps |
        keep | is | are ) calling to? me
    ( planned | planning | plan | prepared | arranged ) my own? ( funeral | death | suicide | exit
        | final )
    `,
  ),
  danger(
    'plan',
    3,
    `
    ( research[ed|ing|] | googl[e|ed|ing] | search[ed|ing] | look[ed|ing] up | check[ed|ing] |
        found out | read up | calculated | looking into | learned | learning | asked chatgpt ) ..4
        ( which bridge | high enough | how high | how long it takes to ( die | bleed | drown |
        suffocate ) | how long does it take to ( die | bleed | drown ) | bleed out | lethal |
        fatal dose | overdose | how to hang | hanging | carbon monoxide | helium | how deep | tie
        a noose | noose | painless death | exit bag | sleeping pills it takes | knots )
    ( does | would | will | do | is | how ) ..2 ( carbon monoxide | hanging | drowning | bleeding
        out | suffocating | suffocation | overdosing | jumping | freezing to death | helium |
        cyanide | slitting | exhaust ) ..2 ( hurt | painful | painless | quick | fast | work |
        long | kill )
    @pills ..6 ( never wake up | not wake up | dont wake up | sleep forever | end it | kill me )
    ( stockpil[e|ed|ing] | hoard[ed|ing|] | stashed | stashing ) ..5 ( when im ready | until im
        ready | for when | enough | time comes | the day | end it )
    ( cut | cutting | slit | slice ) ..6 ( to bleed out | bleed out | to die | die fast | deep
        enough | the artery | an artery )
    ( tie | tied | tying | have | made | make | practicing | practice | keep | hang | hung |
        bought | knot | learn | learned ) ..4 noose !( around the neck of )
    noose ..3 ( ready | hanging | around my neck | tied | closet | waiting | in my | on my | hangs
        )
    ( set up | hung | hang | hanging | prepared | attached | fixed | tied | knotted | strung |
        made | fastened | secured | practiced with ) up? ( a | the | my )? ( rope | belt | cord )
        !( ladder | swing | bridge )
    ( chosen | chose | picked | found | know | selected | pick ) ( the | a | my | which ) ( bridge
        | cliff | roof | building | tree | tracks | train | rooftop | spot to die | place to die |
        place where i will die )
    ( edge | ledge | top | railing | end ) of ( that | the | a | this ) ( cliff | roof | bridge |
        building | platform | balcony | pier | tower ) ..5 ( times | tonight | yesterday |
        thinking | again | every | looking | ready | wanting | night | about to | wondering | jump
        | alone | crying )
    ( exit | death | suicide | final | farewell | escape ) plan is? ( ready | set | done |
        complete | made | in place | finished | for tonight )
    my? last ( wish | request | will ) ..6 ( blame[s|] | funeral | forgive | sorry | buried |
        cremated | gone | die | cry | guilty )
    ( nobody | no one | you | they | anyone | dont | not ) ..3 ( blame[s|] | blaming ) ( themself
        | themselves | yourself | yourselves | himself | herself ) ..3 ( gone | when | for |
        happens | this | . | after )
    ( i | ive | my | with ) ..4 ( carbon monoxide | helium tank | exhaust pipe | exhaust hose |
        charcoal grill in )
    ( what | which | how much | how many | how high a | is # ) ..6 ( would be | is | are | be |
        being | counts as | considered | to be ) a? ( fatal | lethal | deadly | enough to die |
        enough to kill | enough to end ) !( for | to ( dogs | cats | a dog ) )
    ( counted | counting | count | hiding | staring at | stare at | holding | hold | looking at |
        look at | poured | pouring | lined up | sorted | clutching ) out? ( a | the | my | all |
        this | these | of )? ..2 ( pills | bottle of pills | bottle of sleeping | handful of pills
        | sleeping pills | tablets | pill bottle | razor blade | knife ) ..4 ( again | tonight |
        decide | . | and | wondering | thinking | now | enough | in front | cant )
    in ( the | my | a ) ( bathtub | bath | tub | bathroom | shower | car | closet | garage | woods
        | forest | hotel room | hotel ) ( with | holding | and ) ..3 ( razor[s|] | blade[s|] |
        razorblade | knife | pills | gun | rope | noose | toaster | belt )
    ( waiting | wait | waited | stand | standing | sitting | station | platform | tracks ) ..7 (
        train | express | subway ) ..3 ( come through | jump | step | in front | hit me | to come
        | end it | next one | pass )
    ( decided | know | chose | chosen | figured out | picked | worked out | settled on ) on? how
        ..7 ( hose | garage | pills | rope | bridge | gun | car | train | knife | roof | gas |
        overdose | hanging )
    ( floor | window | balcony | roof | bridge | ledge | rails | tracks | cliff ) ..8 ( easy | be
        easy | one step | jump | let go | one jump | step off | over in seconds | be over | end it
        )
    ( note | notes | suicide note | letters | will | goodbye letters ) ( is | are ) ( finished |
        written | ready | done | signed | on the table | sealed )
    ( have | got | found | chose | picked | choose ) ..1 the? ( means | method ) ( and | to |
        ready | . | picked | now )
    ( i | ive ) ..1 ( bought | got | purchased | ordered | borrowed | found | loaded | stole |
        have ) ( a | the | my | dads | his )? ..1 ( gun | pistol | shotgun | rifle | revolver |
        handgun ) ..4 .? ..3 ( not for hunting | for myself | for me | tonight | my head | use it
        | know what for | last | bullet | end | only need one | goodbye | on me )
    ( going to | gonna | will | ill | imma | plan to | planning to ) do it ( on _ )? ( when |
        while | after | once | as soon as | before ) ..2 ( parents | everyone | everybody | nobody
        | no one | he | she | they | mom | dad | kids | wife | husband | roommate | family | all )
        ..5 ( asleep | church | work | home | gone | out | leave[s|] | away | sleep | bed | left |
        vacation | trip )
    ( after | once | when ) my ( mom | dad | dog | cat | grandma | parents | mother | kids ) (
        dies | die | is gone | are grown | passes | are gone | passes away ) ..2 ( i | ill | im |
        nothing | no reason ) ..4 ( go | free | follow | end | too | kill | leave | die | stay |
        next )
    ( rope | pills | gun | knife | blade | razor | bridge | roof | belt ) ..6 ( decided | made up
        my mind | ready | courage | brave enough | do | do it tonight | cant decide | one reason |
        no one can stop | goodbye | nobody will find )
    ( decided | made up my mind | made my decision | made the decision | my mind is made up ) ..6
        ( die | death | end it | pills | rope | bridge | gun | tonight is | suicide | not to live
        | stop living | to go forever | not going to be here )
    ( need | lack | missing | dont have | find | finding | enough ) ..2 the? ( courage | guts |
        balls | nerve ) to ( do it | end it | jump | pull the trigger | kill @myself | die | end
        my life | go through with it | slit | hang | swallow | cut deep )
    ( i | im | ill ) ..2 ( hang | shoot | drown | kill | poison | gas | electrocute | stab )
        @myself ..2 ( tonight | tomorrow | today | on | this | after | when )
    pull ( the | that ) trigger !( on ( a | the | this | it | that ) | warning )
    `,
    { mutedBy: ['media', 'game'] },
  ),
];
