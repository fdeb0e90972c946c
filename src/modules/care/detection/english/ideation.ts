import { danger, type RuleSet } from '../groups.ts';

/** Wishes to die, and means to. */
export const englishIdeation: readonly RuleSet[] = [
  danger(
    'ideation',
    2,
    `
    @killme
    ( @want | going to | gonna | about to | will | ill | should | might | imma ) off @myself
    @endlife
    @intend ( @method | kms | commit not alive | self delete | unalive | un alive | end me |
        suicide | self destruct | game end | ctb | catch the bus | neck it | rope | yeet @myself |
        be unalived )
    ( i | im | am ) ..2 ( unaliving | roping | necking )
    ( kms | kys me | ctb )
    ( considering | thinking ( about | of ) | contemplating | planning | going through with |
        thoughts ( of | about ) ) my? own? ( death | @suicide )
    <!( @not | plant[s|] | they | people | you | who | kids | flowers | everyone | fish | heart
        and ) @want @dead !( for | laughing | hard )
    <!( @not ) @want ( be | lie | lay ) ..1 dead
    ( hope | hoping | beg | begging | pray | praying | wish | wishing ) ..2 to die !( in | for )
    ( nothing more than | desperate | longing | aching ) to die !( in | for )
    ( want | wanted ) !( him | her | them | you | it | this | that | my | the | to | a ) _ ..2 to
        die
    want # die
    never wanted ( to die | to be dead | to end it ) ( this | more | as )
    ( @im | ive been | ive become | i get | getting | becoming | make[s|] me | making me | made me
        ) ..1 ( @suicide ful | suicidal | suicidel | sucidal | suididal )
    ( i have | i had | ive had | have | having | having those | had | getting | get | these | my |
        with | of | keep | the ) ..1 suicidal ( thought[s|] | ideation | urge[s|] | feeling[s|] |
        idea[s|] | impulse[s|] | tendencies )
    suicidal ( thought[s|] | ideation | urge[s|] | feeling[s|] ) ( are | is | wont | keep | came |
        come | every | all )
    ( think | thinking | thought | thoughts | dream | dreaming | obsessed | fantasi[s|z]e |
        fantasi[s|z]ing | googl[e|ed|ing] | plan | planning | planned | considering | considered |
        contemplat[e|ing|ed] | contemplated ) ( about | of | with | on )? ( my | committing | own
        )? @suicide !( prevention | rates | squad | awareness | hotline | statistics | policy |
        bombing )
    @suicide ( is | feels | seems | sounds | looks ) like? ( the | my | a ) ..1 only? ( way |
        option | answer | solution | choice | thing | exit | out | escape | relief )
    @suicide ( is | feels | seems | sounds | looks ) ( nice | good | right | better | easier |
        tempting | inevitable | peaceful )
    ( go | going | gone | went ) through with ( it | my suicide | suicide )
    ( i | id | would | only | im ) ..2 better off dead
    ( i | id | would ) ..1 ( rather | sooner ) ( die | be dead ) than ( live | living | go on | go
        back | keep | face | spend | wake | feel | continue | stay | exist | be alive | do this |
        suffer )
    ( i | id | would ) ..1 rather be dead
    ( not | never | no longer | arent | isnt | dont ) ..1 ( afraid | scared | fear ) ( of | to )?
        ( dying | die | death )
    ( look | looking ) forward to ( dying | death | the end | being dead )
    ( think | thinking | thought | dream | dreaming | fantasi[s|z]e | fantasi[s|z]ing | obsessing
        | obsess | daydream | daydreaming ) ( about | of ) ( dying | death | being dead | my death
        | my own death | ending it | ending things | ending everything | not existing | not being
        here | my funeral ) ( more than | all the time | every | a lot | all day | nonstop | all
        night | daily | day | too much | is all )
    ( dying | death | ending it | not existing ) is ( all i | the only thing i | on my mind )
    ( all i | only thing i ) ( do is )? ( think | want | can think | dream | crave | need ) (
        about | of )? is? ( dying | death | to die | be dead )
    all i want is ( to die | death | to be dead | to not exist )
    ( idea | thought | thoughts | urge | plan | plans ) ( of | to | about ) ( ending it | ending
        things | end things | end it | ending everything | dying | die | killing | jumping |
        suicide )
    @intend ( end | ending ) ( it | things | everything ) !( with | between | up | by | at | in |
        like | on )
    ( ending | end ) ( it | things | everything | all this ) ( for good | tonight | once and for
        all | permanently | right now | tomorrow | this weekend | forever )
    ( im | i am ) ending ( it | everything | things ) !( with | between )
    ( googl[e|ed|ing] | search[ed|ing|] | looking up | looked up | look up | researching |
        researched | reading about ) for? ( ways | how | methods | painless | quick | easy ) ..3 (
        die | kill @myself | @killme | end it | suicide | dying | end my life | hang )
    ( tell | tells | telling | told | tellin | says | saying | screaming | whispering | want[s|] )
        at? me to ( kill @myself | end it | die | jump | kms | hurt @myself | cut | do it )
    ( part of me | something in me | half of me | my brain | all of me ) ( want[s|ed|] to | wanna
        | is telling me to | keeps telling me to ) ( jump ( . | off | every | when | in front ) |
        die | end it | end my | end everything | kill @myself | be dead | let go of the wheel |
        crash | give up on life | disappear ( . | forever ) )
    ( i | ill ) ( guess | think )? ..1 ( will | ill | might ) ( do it | kill @myself | end it |
        die by )
    ( feel like | felt like | feels like | thinking of | about ) ( dying | killing @myself |
        ending it | ending it all | jumping off | being dead )
    @ill be dead ( soon | by | tomorrow | tonight | before | in )
    ( going to | gonna | ready to | about to | will | plan to ) die ( tonight | by my | on my own
        terms | tomorrow | this weekend )
    end my subscription to life
    ( kill | off ) me ( for real | i mean it )
    `,
    { isLight: true },
  ),
  danger(
    'ideation',
    2,
    `
    ( think | thinking | thought | dream | dreaming | fantasi[s|z]e | fantasi[s|z]ing | imagine |
        imagining | picture | picturing | obsessed | obsessing | daydream | daydreaming |
        contemplat[e|ing] ) ..4 ( about | of | with | how )? ( crash[ing|] | driv[e|ing] |
        steer[ing|] | swerv[e|ing] ) ..4 ( into | off | tree | wall | bridge | traffic | pole |
        truck )
    ( think | thinking | thought | dream | dreaming | fantasi[s|z]e | fantasi[s|z]ing | imagine |
        imagining | picture | picturing | obsessed | daydream | daydreaming ) ( a lot | much |
        more and more | all the time | every day | nonstop )? ( about | of | with | that i ) ..1 (
        dying | my own death | my death | my funeral | never waking up | not waking up | being
        dead | not existing | hanging @myself | jumping off | jumping in front | drowning @myself
        | slitting my | overdosing | ending it | ending everything | being gone | disappearing
        forever | how to end | how i could end | how i would end | how i would do it | how i could
        die | how to die | how id do it | ways to die | ways to end | ways to kill )
    ( think | thinking | thought ) ..3 ( about | of ) death ..3 ( my own | mine | every day | all
        the time | all day | nonstop | every night | obsessively )
    ( let | help ) me ( die | end it | end my life | end this life )
    ( dying | death | suicide | being dead | killing @myself ) ( is | seems | feels | sounds |
        looks | would be | might be | starts to | is starting to | is beginning to ) ..2 the? (
        only thing | only way | only option | only answer | only solution | only choice | makes
        sense | make sense | best thing | right thing | best option | the answer | a way out | my
        way out | what i want | what i need | easier than | all i want | only logical )
    ( only thing | all i | everything i ) ..3 ( is to die | is death | is dying | is to be dead |
        is to stop existing | is not to exist )
    i? ( want | wanted | wish | need | love | like | prefer | choose | chose | choosing | crave |
        pray for | long for | longing for | begging for | welcome ) my? own? death
    ( im | i am | ill | i will | going to | gonna ) do it ( this time | soon | . end | and end )
    i? ( have | had | got | having ) ..2 ( wanted | wanting | wish[ed|ing] | dreamt | dreamed ) (
        to | of )? ( be dead | die | dying | being dead | not exist | disappear )
    ( lost | losing | loose | lose | given up | no | gave up ) ( the | all | my | any )? ( will |
        fight | strength | wish | desire | battle | reason ) to? ( live | exist | survive | stay |
        keep living )
    ( dont | not | no | without | have no | lack ) have? ( the | any | a )? ( will | strength |
        energy | desire | motivation | wish | courage | power ) to ( live | exist | be alive |
        survive | keep living | stay alive | wake up anymore )
    ( planning | plan | planned | arranging | choosing | imagining | picture | picturing | writing
        ) out? my own? ( death | suicide | funeral | eulogy | obituary )
    ( resist | fight | fighting | resisting | ignore | silence | control | stop | escape | handle
        ) ..2 the? ..1 ( suicidal | thoughts of ( suicide | death | dying | ending | killing ) |
        thoughts about ( suicide | death | dying | ending | killing ) | urge to ( die | end | kill
        | jump ) )
    ( game ending | game end | self delete | self deleting | deleting @myself | toaster bath |
        sewerslide | unaliving | unalive ) ( is | sounds | looks | feels | it is | time | @myself
        | tonight | . )
    ( live or die | dead or alive | die or live | i live or | whether i live )
    ( dont | not ) care ( if | whether ) i ( live | die | wake | exist | make it | am alive )
    ( life | living | existing | being alive ) ( hurts | is torture | is hell | is unbearable | is
        agony | is too painful | is too much ) ..6 ( dont want | want out | cant | end | stop | do
        it anymore | over | done )
    ( shouldnt | shouldntve | should never | should not | wasnt supposed to | was never supposed
        to | was not meant to | was never meant to | wasnt meant to | supposed to ) ..2 ( been
        born | be born | be alive | exist | be here | be dead | died | dead by now | have died |
        have survived | survive | not exist | not be here )
    i ( should | shouldve | should have ) ..1 ( be dead | have died | been dead | died | be in the
        ground | not exist | not be here | not be alive )
    ( why | how ) ( should | would | do | must ) i ( keep | go on | continue | carry on | bother |
        have to keep ) ( living | existing | breathing | waking up | being alive | staying alive |
        with this life )
    ( dont | cant | not ) ( see | know | understand | get ) why i ( should | would | must | have
        to | keep | am ) ..1 ( live | living | exist | existing | go on | alive | here | wake up |
        keep )
    ( okay | ok | fine | alright | at peace | happy | cool | comfortable | content | good ) ( with
        | if | about ) ..2 ( not waking up | never waking up | dying | being dead | death | i died
        | i die | didnt wake up | never woke up | i dont wake up | not being here | not existing )
    ( hope | hopes | hoping | wish | wishes | pray | praying | wishing ) ..5 ( surgery | operation
        | plane | flight | biopsy | tumor | scan | results | heart | illness | disease | virus |
        storm | bus | car | asteroid ) ..5 ( wrong | fails | fail | crash[es|] | cancer |
        malignant | kills me | kill me | takes me | stops | end me | ends me | terminal | hits me
        | hit me )
    ( ready | want | waiting | wait | wish | hoping | dying ) ..1 for ( it | this | life |
        everything | my life | all this | all of it ) all? to ( be over | end | stop )
    ( wish | want | hope | need ) ( someone | somebody | anyone | a stranger | they | he |
        something ) ( would | to | could | will )? ( shoot | kill | end | murder | run over | hit
        | take out | put down ) ( me | me down | my life | me out of my misery )
    ( put | put me ) out of my misery
    ( hope | hoping | hopes | wish | wishing | pray | praying | want | wanting | waiting | wanted
        | wait ) ..5 ( kills me | kill me | killed me | hits me | hit me | runs me over | run me
        over | take me out | takes me out | strikes me | ends me | finishes me | i die | i died |
        i dont make it | i wont make it | i get hit | get hit by | run over by | i never wake | i
        dont wake | i would die | i could die | i get sick and ) !( laughing )
    i? ( dont | not | never | no longer ) ( want | wanna | wish | need | care ) to? ( see | face |
        live | have | survive | live through | go through | experience | witness | start | endure
        ) ( another | one more | the next | tomorrow | any more ) ( day | morning | year | week |
        sunrise | month | winter | tomorrow | days | birthday | . )
    ( want | need | wish | wanted ) ( everything | it all | all of it | all of this | all this |
        the world | it | this ) to ( stop | end | be over | go away ) .? ( permanently | forever |
        for good )
    life ( isnt | is not | wasnt | was never | was not ) ( for me | meant for me | made for me |
        my thing )
    ( imagin[e|ed|ing] | pictur[e|ed|ing] | plan[ned|ning|] | dream[ing|] ( about | of ) |
        think[ing|] about | fantasi[s|z]e about ) my? own ( funeral | death | grave | burial |
        obituary )
    ( not | never | isnt | arent | cant | dont ) ( be | feel | keep | stay )? @myself? safe ( with
        @myself | from @myself | around @myself | alone tonight | tonight | to be alone )
    ( cant | not | dont know how to | dont think i can ) ( keep | trust ) @myself ( safe | alive |
        tonight )
    ( danger | threat | risk ) to @myself
    ( id | i would | i wouldve | i would have ) ..2 ( do it | end it | kill @myself | be dead | be
        gone | die | jump | have done it | shoot @myself ) ..3 if ..5 ( courage | guts | brave |
        coward | gun | pain | painless | easy | knew how | balls | pills | nobody | hurt my |
        wasnt for | werent for | not for | kids | mom | cat | dog )
    if ..6 ( gun | courage | guts | pills | balls | braver | coward | wasnt for my | werent for my
        | not for my ) ..4 ( id | i would | i wouldve | i would have | i ) ..2 ( be dead | do it |
        end it | have done it | done it | be gone | kill @myself | jump | shoot @myself | die |
        have ended )
    ( this | it ) ( is | will be ) ..1 my? last ( week | day | night | month | weekend | year |
        spring | summer | winter | evening | christmas ) ( alive | on earth | living | in this
        world | of my life | ill ever | here on earth | breathing )
    ( i | my life ) ( am | is | im | was )? a? ( waste of ( space | oxygen | air | life | skin ) |
        taking up space | wasting oxygen | mistake to be born | better off gone )
    ( taking up | take up | wasting | waste ) ( space | oxygen | air ) ( that | and | on | in | .
        | someone )
    ( the world | this world | everyone | they | earth | people ) ..3 ( doesnt need me | dont need
        me | be better if i | would be fine without me | wont miss me | wouldnt miss me | better
        place without me | better without me )
    what if i ..1 ( didnt exist | never existed | wasnt here | was gone | disappeared | died | was
        dead | stopped existing | killed | ended it | wasnt alive )
    ( not | isnt | wasnt | never | dont ) ..1 ( made | meant | cut out | built | fit ) for ( this
        | the ) ( life | world | earth )
    dead inside ..8 ( outside | match | finish | body | for real too | catch up )
    ( who cares | who would care | nobody cares | no one cares | does anyone care | doesnt matter
        | wouldnt matter ) ..1 ( if | whether | that ) ( i | im | ill ) ( was | am | were )? (
        dead | die | died | live | gone | alive | kill | disappear | killed )
    ( run out | running out | ran out | out ) of reasons ( to ( stay | live | go on | keep | not |
        wake | be alive | keep going | hold on ) | not to )
    ( no | out of | any | find a | need a | one ) reason[s|] left? to ( stay alive | stay here |
        stick around | not do it | not die | not kill | not end )
    ( favor | favour | service ) ..5 ( if | by | when ) ..2 ( died | die | dying | dead | gone |
        disappeared | killing | killed | disappearing )
    ( kys | kill yourself ) ..9 ( listen | do it | i will | might | about to | i should | they |
        theyre right | starting to agree | should )
    ( self terminate | self terminating | self destruct | terminate @myself )
    ( cancer | god | death | lord | jesus | reaper ) ..4 ( take | takes | took | come for | claim
        ) me ( instead | tonight | in my sleep | . )
    ( no | not a | isnt a | isnt any | never a | any ) ( place | room | space | spot ) for me ( in
        | on ) ( this | the ) ( world | life | earth | planet )
    `,
    { isLight: true, mutedBy: ['media', 'study'] },
  ),
];
