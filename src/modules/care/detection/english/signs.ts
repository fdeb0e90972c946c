import { weak, worry, type RuleSet } from '../groups.ts';

/** What asks for a gentle question, and what counts only after such talk. */
export const englishSigns: readonly RuleSet[] = [
  weak(`
    ( goodbye | farewell | good bye | bye forever | long )
    ( tonight | tomorrow | soon | right now | now ) !( _ _ _ )
    ( i | ive ) ( have | got ) ( them | the pills | it | everything | pills | a knife | a rope | a
        blade | one | some ) ( here | with me | ready | next to me | in my hand | right here | at
        home )
    the? ( pills | knife | rope | gun | blade | razor | bottle ) ( is | are ) ( here | next to me
        | in my hand | on the table | right here | ready | with me )
    ( its | it is | the ) time !( for | to | of | zone )
    ( i | ive | im | ill ) ( decided | made up my mind | made my decision | ready | going to do it
        | doing it | done | do it | am ready | will do it | cant do this | give up | am done )
    ( thank you | thanks ) for everything
    ( im | i am ) ( sorry | done | ready | going | tired )
    ( take care of | look after ) ( yourself | my )
    ( no one | nobody ) ( can help | will miss | cares )
    dont? ( try to )? ( stop me | call anyone | tell anyone | look for me )
    yes? i have a plan
    ( i | id ) ( wont | will not ) be here
    last ( time | message | night )
    `),
  worry(
    'mention',
    `
    ( suicidal | @suicide ) !( squad | prevention | rates | rate | statistics | bomb[er|ing|ers] |
        doors | policy | rush | rushed | awareness | note | laws )
    ( guess | gonna | going to | might | may | could | ima | imma | ill | i will | might as |
        about to | should | brb ) ( i | ill | go | as | i will | to | go and ) ..1 ( die | perish
        | dead )
    ( i | ill | gonna | going to ) go? die ( now | lol | haha | in a hole | then | here | of )
    ( kill | shoot | end | bury | murder | unalive ) me ( now | lol | dead | haha | . )?
    ( think | thinking | thought | thoughts ) ( about | of ) ( death | dying )
    ( dont | not ) know ( how | if i want ) to live
    ( self harm[ed|ing|] | selfharm | self injury | self destructive )
    `,
    { isLight: true, mutedBy: ['media', 'game', 'study'] },
  ),
  worry(
    'hopeless',
    `
    ( never | doesnt | not | wont ) ( get | gets | getting | going to get | going to be ) ..1 (
        better | easier | okay | ok | good )
    end of my rope
    ( no way out | cant take | cant take it | cant breathe anymore | tired of fighting | tired of
        trying | tired of everything | done with everything | done trying | dark place | dark
        thoughts | dark )
    ( almost | nearly ) ( ended it | ended my life | killed @myself | died by )
    ( overdosed | attempted ) ( once | when i was | years | in | back | at )
    ( jump | throw @myself ) out of? ( the | a ) window
    ( easier | better ) not to wake up
    ( disgusting | fat | ate only | only ate | starv* | calories ) ..6 ( week | days | disgusting
        | fat | apple )
    ( no | not any | without | any | lost | lose | losing | out of | zero | given up | isnt any |
        no more ) all? hope !( you | that | he | she | we | this | to see | it )
    ( feel | feeling | am | im | is | utterly ) hopeless
    ( dont | cant | not | no | never ) ( see | imagine | picture | have | think ) ..2 ( future |
        way forward | way out | getting better | get better | light at | point in anything |
        things getting | things improving )
    ( nothing | it | things | this | never | life | wont | not ) ..3 ( going to | gonna | will |
        ever | getting | get | wont ) ..1 ( get | be | gets | getting )? ( better | change |
        improve | matter ) ..1 ( is it | for me | ever | . )
    ( nothing matters | everything is pointless | its all pointless | all pointless | no point (
        in anything | to anything | . ) | whats the point ( of | in | . ) | what is the point ( of
        | in | . ) | i give up | ive given up | given up on ( life | everything | @myself ) )
    ( cant | can not | cannot ) ( go on | do this | keep going | keep doing this | take it | take
        this | take much more | cope | carry on | handle this ) ( like this | anymore | any more |
        any longer | much longer | . )
    ( hate | loathe | despise ) ( @myself | my life | my existence )
    ( trapped | empty inside | worthless | useless | broken beyond | numb inside | falling
        apart | breaking point | rock bottom | a burden | no way out | drowning inside )
    ( want | need | wish ) ( the | it | this | all )? ( pain | hurt | suffering | it ) to ( stop |
        end )
    ( dont | not ) ( sure | know ) ( if | that | whether )? ( i want to be here | i want to live |
        how to live | i can keep | i want to keep )
    `,
  ),
  worry(
    'past',
    `
    ( survived | after | since | had | my | previous | past | first | last | failed | an | another
        | second | made an | of my ) ( an | a | my | suicide )? suicide? attempt[s|] !( to ( bake
        | cook | learn | fix | get ) | at )
    ( attempted | tried | tried to commit | attempted to commit ) ( suicide | to kill @myself | to
        die | to end my life | to end it | killing @myself )
    ( used to | stopped | quit | no longer | dont | clean from | recovered from | recovering from
        | havent | free of | free from ) ( cut | cutting | self harm[ed|ing|] | selfharm | hurt
        @myself | burn @myself | cutting @myself | cut @myself | be suicidal | hurting @myself |
        want to die )
    ( old | self harm | my | healed | faded ) ..1 ( self harm | scars ) ..2 scars? ( on | from |
        in | people | are | show )
    ( was | were | been | i was ) suicidal ( as | in | when | back | last | at | for | before |
        once )
    `,
  ),
  worry(
    'eating',
    `
    ( havent | not | dont | didnt | stopped ) ( eaten | eat | eating | ate ) ..3 ( in | for |
        anything | days | proud | fat | # ) ..2 ( days | weeks | proud | calories | fat )?
    ( made | make | making | force | forced ) @myself ( throw up | puke | vomit | sick | be sick |
        purge )
    ( purg[e|ed|ing] | binged and | binge and | thinspo | pro ana | laxatives to | skip every meal
        | skip meals | starving @myself | starve @myself )
    `,
  ),
];
