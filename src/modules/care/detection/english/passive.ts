import { danger, type RuleSet } from '../groups.ts';

/** Wishes not to be. */
export const englishPassive: readonly RuleSet[] = [
  danger(
    'passive',
    2,
    `
    <!( not | dont ) ( wish | wishing | wished | hope | hoping | hoped | pray | praying | prayed |
        if only | want | wanted ) ( that | to god | god | i | i could | to )? ..3 ( never wake up
        | not wake up | never woke up | not woken up | hadnt woken up | hadnt woke up | didnt wake up | dont wake up | wouldnt wake
        up | wont wake up | doesnt wake me )
    ( wish | wishing | wished | want | wanna | wanted ) ..6 ( and never wake | and not wake | and
        never have to wake | and never open my eyes )
    ( fall asleep | go to sleep | sleep | go to bed | close my eyes | drift off ) ( tonight |
        forever )? and ( never | not | dont | hopefully not | hope i dont | hope i never ) ( wake
        up | wake | waking up | have to wake up | open them | get up )
    ( wish | wishing | wished | if only | hope ) that? i ( was | were | had | am | wasnt | werent
        | hadnt | could be | would | could | would have | never | didnt | dont | stopped | could
        stop | had never | was never | were never | wouldve ) been? ( dead | gone | never born |
        born | died | die | exist | existed | existing | alive | been born | here | breathing |
        stop existing | cease to exist | not alive | not here | never existed )
    ( wish | wishing | wished ) ..9 ( stopped existing | stop existing | would die | could die |
        to die | be dead )
    ( @dont | not | aint ) ..1 ( want | wanna | wanting | wanted | wish | care | desire | like )
        to? ( live | be alive | exist | wake up | keep living | go on living | keep going |
        continue living | keep existing | stay alive | be in this world | see tomorrow | be on
        this ( earth | planet ) ) !( alone | earlier | lonely | there | in | with | at | near | by
        | like this early | early | on my own | alone in | that | together | for | when | too |
        late | next | before )
    <!( i | we ) ( dont | do not | not | didnt | no longer | never ) ( want to | wanna ) ( live |
        be alive | exist ) !( in | with | at | near | there | here | by | on | off | under |
        together | close | far )
    ( @dont | not ) ( want to | wanna ) be ( here | around ) ( not | . | at all | in this world |
        on this | anymore | any more | any longer )
    ( wouldnt | would not | dont | do not ) ( mind | care | be upset | be sad | fight it | be mad
        ) ..2 ( if | dying | being dead | not waking | if i ) ..6 ( hit me | ran me over | run me
        over | killed me | died | die | dead | didnt wake | never woke | crashed | kill me | hits
        me | end | happened to me | not waking up )
    ( if | hope | wish ) ( a | some | the | that ) ( car | truck | bus | train | plane | meteor |
        lorry ) ..1 ( hit | ran | would hit | hits | runs | would run | crashed into | drove over
        | takes | killed ) me ..2
    ( hope | wish | wishing | hoping | pray | praying ) ( i | to | id | that i | for ) ..1 ( get |
        got | had | have | catch | would get | die of ) ( cancer | hit by | a terminal | terminal
        | sick and die | in an accident | in a crash | an illness | a disease | shot | run over |
        killed )
    ( god | he | lord | jesus | someone | universe ) to? ( take[s|] | taking | took | would take |
        end[s|] | kill[s|] ) me ( in my sleep | away tonight | home | out )
    ( tired | sick | exhausted | done | weary | fed up | bored | over | finished ) ( of | with |
        from | by )? ( being alive | living | life | existing | existence | this life | staying
        alive | breathing | my life | being here | being in this world | waking up every day |
        having to exist | trying to stay alive ) !( in | with | at | out | on | like a )
    ( easier | better | best | relief | peaceful | nice | nicer | simpler | good | great |
        wonderful | lovely ) ( for everyone | for them | for everybody )? ( if | to | when | not |
        that ) i? ..1 ( didnt exist | not exist | wasnt alive | not be alive | wasnt here | werent
        here | not be here | was dead | were dead | be dead | never existed | disappeared | was
        gone | were gone | stopped existing | not be | died | werent | be gone | stop existing |
        not wake up | die | never wake up | had never been born | was never born | wasnt around |
        werent around | never have to wake up )
    ( disappointed | angry | sad | upset | annoyed | regret | hate | crying | cry | mad | sorry |
        devastated ) ( that | because | when | every time | each time | about )? i? ( woke up |
        wake up | waking up | im alive | i am alive | being alive | to wake up | to be alive | im
        here ) !( early | late | at )
    ( @dont | not | no | cant | dont | never | fail to | without ) ..1 ( see | seeing | find |
        know | have | any | is | much | got )? ( a | the | any )? ( reason[s|] | point | purpose |
        sense | meaning ) ( to | in | of | for | not to )? ( live | living | go on | being alive |
        keep living | exist | existing | stay alive | stick around | life | continue living | wake
        up | waking up | staying alive | stay here | going on | carry on living | keep going | be
        alive | not die | not do it | not kill @myself )
    ( no | lost the | whats the | lost my | zero | what is the | where is the ) ( reason | point |
        will | reasons | purpose | desire ) ( to | in | of | for ) ( live | living | go on living
        | go on | exist | existing | be alive | being alive | keep living | stay alive | life |
        staying alive )
    nothing left? ( to live for | worth living for | keeps me here | keeping me here | keeping me
        alive | for me in this ( life | world ) | holding me here | here for me | to stay for |
        holds me here )
    nothing left ( for me )? in ( this | my ) ( life | world )
    ( life is | lifes | life feels | my life is ) ( not | no longer ) worth ( living | it | going
        on )
    ( life | living | existence ) ..2 ( not | isnt | no longer ) worth ( it | living )
    ( cant | cannot | can not | dont want to | dont know how to ) ( go on living | keep living |
        live with myself | continue living | live like this | live anymore | live any longer |
        exist | live this way | stay alive | be alive | face another day alive )
    ( why am i | why was i | why did i | why do i | how am i ) ( have to be )? ( alive | born |
        living | here | exist | wake up | breathing | not dead ) !( in | with | at | for | on |
        early | working )
    i? never asked to be ( born | alive | here )
    ( want | wanna | wanted | need | wish for | wish ) ..1 ( it | everything | all | all this |
        this | life | my life ) all? to ( be over | end | stop forever | be done ) !( with )
    ( want out | wanted out ) ( of ( this | my )? ( life | world | existence ) )? !( with | of my
        | of this ( contract | job | deal | relationship | marriage ) )
    ( want to | wanna | wish i could | wanted to | could ) ( disappear | vanish | fade away |
        cease | evaporate | stop existing | be erased | not exist ) ..1 ( forever | for good | and
        never | from | permanently | and not feel | existing | and be forgotten | off the face )
    ( relief | peace | comfort | bliss | release | freedom ) ( if | to | in | of | would be ) ..2
        ( not exist | die | dying | death | be dead | not be alive | stop existing | never wake up
        | being dead | not existing )
    ( death | dying | being dead ) ( would be | sounds | seems | feels | is ) like? ( a | the )? (
        relief | peaceful | nice | better | easier | escape | only escape | comforting | only way
        | release | welcome | blessing | mercy | tempting | rest | kinder )
    ( cant wait | waiting | ready ) ( to | for ) ( die | death | be dead | it all to end | this
        life to end | my life to end )
    i ( should | shouldve | should have ) ( be dead | died | not be alive | never been born | not
        exist | have died )
    i? ( dont | do not | no longer | cant | didnt ) ( belong | deserve | fit ) ( to | in )? ( live
        | be alive | exist | this world | life | on this earth | among the living )
    i ( hate | despise | cant stand ) ( being alive | existing | that i exist | that im alive |
        living | waking up )
    `,
  ),
];
