import { danger, type RuleSet } from '../groups.ts';

/** Says it without a word of death. */
export const englishImplicit: readonly RuleSet[] = [
  danger(
    'implicit',
    2,
    `
    ( wont | never | no longer | not | wouldnt ) ever? have to ( worry about | deal with | look
        after | put up with | see | bother with | take care of | care about | suffer because of |
        think about | be ashamed of | hear from | carry | be burdened by | listen to ) me
    ( rid of me | free of me | done with me ) ( soon | forever | after | once | tomorrow | tonight
        | for good | . )
    ( deserve[s|] | need[s|] | be happier with | find | have ) ( a | someone | somebody )? (
        better | new | real | healthier ) ( mother | mom | mum | father | dad | wife | husband |
        parent | daughter | son | friend | than me ) ..5 ( soon | when im | get one | once im |
        after im | wont be | gone | without me )
    ( tired | done | exhausted | sick | cant keep | finished | no more | stop | stopped | through
        ) ( of | with )? ( fighting | trying | struggling | hurting | holding on | pretending |
        surviving | hanging on | suffering ) ..5 ( decided | stop | end | ready | let go | over |
        goodbye | rest | give up | giving up | done | tonight | peace )
    ( wont | dont | not | no longer ) be? need[ing|] ( the | my | it | this | them | any |
        anything | that | a )? ..3 ( where im going | where i am going | next month | after
        tonight | after today | soon | anymore . | much longer | after this week | after this
        weekend | when im gone )
    ( it | this | everything | all | all this | pain | suffering ) ( will | is going to | gonna |
        ill | all | shall | would )? ( all | will )? ..1 ( be over soon | end soon | be over for
        me | over soon | be over tonight | be over tomorrow | be over forever | stop tonight | end
        tonight | be over | end )
    soon ( it | this | everything | all ) ( will | is )? all? ( be over | over | end ) !( with |
        and we | then )
    ( calm | peaceful | at peace | relieved | free | happy | better | lighter | quiet ) ..4 (
        because | now that | since | knowing ) i? ..2 ( know how | know it | ends | decided | made
        my | made up my mind | made the decision | be over | have a plan | have a date | picked |
        it will end | set a date | end soon | be gone )
    ( only thing | only reason | one thing | only person | only one | thing | all that ) ..2 (
        stopping | keeping | holding | stops | keeps | holds | prevent[s|ing] | kept | that stops
        | that keeps ) me ( alive | here | from | going | is | are | breathing | on this )
    ( only reason | reason ) that? ( im | i am | i ) ( here | alive | havent done it | breathing |
        not dead | havent | didnt do it | stay alive | dont do it | exist )
    ( wont | not ) be ( there | here ) or anywhere
    ( get over | forget | move on | be fine | cope | manage | survive | recover | forget about me
        | replace me ) ..6 ( if | when | once | after ) ( i | im ) ( was | were | am | is )? (
        gone | dead | die | died | disappeared | not here | no longer )
    if i ( disappeared | died | was gone | vanished | were gone | ceased | killed | wasnt here |
        dropped dead | left this world | stopped existing | was dead | werent here | disappear |
        die | never woke up | didnt wake up ) ..2 ( tomorrow | tonight | today | now )? ..3 (
        nothing would | no one | nobody | not one | anyone | everyone | would anyone | they |
        things would | the world | it would be better | who would | life would | would be better |
        would notice | would care )
    ( cant | cannot | not | dont want to | can not | dont know how to ) ( do | handle | face |
        bear | stand | take | endure | cope with | deal with ) ( life | living | being alive |
        existence | existing | being here | another day of this life | waking up | this life ) (
        anymore | any more | any longer | . )?
    ( im | i am ) ( going away | leaving | going ) ( forever . | for good . | and not coming back
        | and im not coming back | somewhere no one | somewhere nobody | where nobody can | to a
        better place | to where it doesnt hurt )
    ( better place | other side | next life | afterlife | eternal sleep | long sleep | big sleep )
        ..5 ( soon | tonight | going | ready | waiting | join | see you )
    ( going | ready | time | want ) to ( a | the )? ( better place | long sleep | eternal sleep |
        other side | sleep forever | rest forever | be with the angels )
    without me ..4 ( fine | better | happy | happier | okay | ok | free | good | great | at peace
        | relieved ) !( at | with the | in the office )
    ( ready | want | need | going | time | prepared ) to ( rest forever | let go of everything |
        be free of this life | be at peace forever | stop fighting | stop the pain forever | leave
        this all behind | disappear for good )
    `,
    { mutedBy: ['media', 'game', 'study'] },
  ),
  danger(
    'implicit',
    2,
    `
    ( better off | better | happier | happy | relieved | easier | free | freer | fine | okay | ok
        | at peace | lighter | richer | glad | thankful | good | calmer | nicer | simpler ) place?
        off? ( without me | if i | when i | when im | once im | once i | after i | if im | with me
        | when ill ) ( was | were | am | is | wasnt | werent | not | didnt | no longer | had |
        would | had never )? ..1 ( gone | vanish[ed|] | out of the picture | out of their lives |
        out of the way | in the ground | six feet under | left | end it | dead | not around |
        die[d|] | here | alive | exist | disappear[ed|] | around | no longer | never been | leave
        this world | in it | not here | been born | out of their | stopped existing | not )
    ( better off | better | happier | relieved | easier | fine | freer | better place | richer )
        without me !( in the ( team | band | office ) | on the ( team | bill ) | at )
    ( i | ill | id | im ) ( wont | will not | wouldnt | no longer | not | not going to | wont have
        to | never going to ) be? ( a | anyones | anybodys | your | their | his | her | such a |
        to be a | be a | nobodys )? ( burden | problem | trouble | bother | nuisance |
        disappointment | weight | worry ) ..2 ( to anyone | to you | to them | on you | on anyone
        | on them | to my | for you | for them | for my | anymore | any longer | after | soon |
        much longer | to anybody | to everyone )
    ( after | by | come | before | from | soon | starting ) ( tonight | today | tomorrow | friday
        | monday | sunday | saturday | the weekend | this | next | that | then | wednesday |
        thursday | tuesday | weekend | now ) ..2 ( i | ill | it | nobody | no one | they | you |
        everyone | nothing | none of this | none of it ) ..3 ( burden | problem | hurt | matter |
        worry about me | bother | suffer | deal with me | have to see me | be free of me | be gone
        )
    ( soon | tonight | tomorrow ) .? ( it | i | everything | this | all | none | nothing | the
        pain | all this | they | nobody ) ..4 ( wont hurt | wont feel | will be over | stop
        hurting | not hurt | will stop forever | be quiet forever | be at peace | be free of me |
        no longer hurt | wont matter because | be gone | have to hurt | stop for good | wont have
        to deal | wont have to worry about me )
    ( im | i am | only | nothing but | feel like | being | become ) ( a | such a | nothing but a |
        only a )? ..1 burden ( to | on | for ) ..3 ( everyone | everybody | them | all | family |
        mom | parents | people | friends | wife | kids | husband | who love me | around me | me |
        and )
    burden ..4 ( better off | without me | free of me | know how to fix | end | gone | deserve )
    ( no one | nobody | noone | not one person | not a single person | who | who would | not a
        soul | none of them ) ..1 ( would | will | is going to | gonna | wouldnt )? ( miss |
        notice | care | cry | come looking | remember | mourn | come to my funeral | grieve ) ..2
        me? ( if | when | that | once ) ( i | im | ill ) ( was | were | am | would | be )? ..1 (
        gone | dead | die[d|] | disappear[ed|] | killed | no longer | vanish[ed|] | not here |
        stopped existing | jumped | dropped dead | hung )
    ( would | will | does ) anyone ( miss | notice | care | cry ) ..2 if i was? ( gone | dead |
        died | die | disappeared | killed | jumped | werent here )
    ( worth more | more useful | more valuable | more use ) dead than?
    ( get | gets | have | collect | receive ) ( the | my ) life? insurance money? ( and | when im
        | after | then | if i )
    life insurance ..8 ( better off | if i die | when im gone | covers suicide | suicide clause |
        pay out | after i )
    only one? ( way out | way to make it stop | solution | escape | exit | way to end | way this
        ends | way left | option left | way to stop it | one exit | way out of ) ..6 ( ready |
        death | die | dying | take it | tonight | end | permanent | left for me | is to | dead |
        gone | and i )
    only? one way ( out | left | to stop ) ( of this )? ..2 ( and | . )? ..1 ( im | i am | i ) (
        ready | going | will | know | think | took | take )
    ( dont | not | never | wont | do not ) ( plan | planning | intend | expect | going | want |
        think ) ( on | to | ill | i will )? ( see | seeing | be | being | live | living | make |
        making | reach | reaching | turn | turning | get | survive ) it? alive? ( to | past |
        until | till | my | see | for )? ( my | the )? ..1 ( # | birthday | thirty | twenty |
        forty | eighteen | christmas | summer | new year | next year | end of the ( year | month |
        week ) | graduation | that long | old age | spring | autumn | morning | adulthood | winter
        )
    ( soon | ready to | want to | going to | time to | tonight | about to ) ( i | ill | i will )?
        ( be | go be | join | be back | see ) ( with | together with | reunited with )? ( my | him
        | her | them | our )? ..2 ( mom | mum | dad | brother | sister | son | daughter | baby |
        husband | wife | grandma | grandpa | mother | father | him | her | them | god | friend )?
        ( in heaven | on the other side | in the afterlife | up there | again in heaven | in the
        grave | beyond )
    ( wont | will not | not going to | not ) be? ( here | around | alive ) ( by then | by next |
        for my birthday | for christmas | for that | when it | to see it | to find out | by the
        time | by summer | by spring | much longer ) !( because im ( on | at | away ) | flying )
    ( because | since | cause ) ( i | ill ) ( wont | will not | not going to ) be ( around | alive
        | here to )
    ( cant | dont | wont ) ( take | do | bear | handle | stand ) ( this | it | another day | life
        | one more day | the pain ) ( any longer | anymore | any more )? ( of this )? .? ..1 ( and
        | im | i am | tonight | goodbye | its )? ( going to end | ending it | end it | tonight is
        | goodbye | sorry | over for me | want out | tonight | i want it to end )
    ( make | want | need | wish | making | wanted ) ..1 ( the | it | this | all | everything | my
        ) ..1 ( pain | hurt | hurting | suffering | noise | it )? to? ( stop | end | go away |
        over ) ( forever | for good | permanently | once and for all )
    ( theyll | they will | you will | youll | everyone will | she will | he will | people will |
        shell | hell ) all? be? ( sorry | regret | understand | miss me | realize | realise | cry
        ) ( when | once | after ) ( im | i am | ill be | i ) be? ( gone | dead | not here | no
        longer | die | disappear )
    ( permanent | final | last ) ( solution | way out | rest | sleep | exit )
    ( nothing | not much | no reason | nobody ) is? left? ( keeping | keeps | holding | holds |
        stopping | stops | to keep | to stop ) me ( here | alive | on this earth | from doing it |
        from ending | from jumping | from killing | in this world | from dying )
    `,
  ),
];
