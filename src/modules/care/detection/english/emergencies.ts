import { danger, type RuleSet } from '../groups.ts';

/** It is happening now: an overdose, bleeding, violence. */
export const englishEmergencies: readonly RuleSet[] = [
  danger(
    'overdose',
    3,
    `
    pills ..8 ( took | swallowed | taken ) ( them all | all of them )
    ( took | swallowed | taken ) ( them all | all of them ) . ..3 ( goodbye | sorry | im )
    ( took | swallowed | taken | downed | finished ) ..6 ( all my | all the | all of my | every |
        a whole pack | the whole pack | a pack ) ..2 ( pills | tablets | meds | painkillers |
        @pills )
    pills ( are | is | were )? ( in me | kicking in | starting to work | inside me | in my stomach
        | working | in my body | down )
    ( took | swallowed | taken | drank | ate | downed ) way? too ( many | much ) ..2 ( pills |
        @pills | meds | tablets | on purpose | of my meds | of them )
    i? ( took | swallowed | taken | popped ) ..4 ( pills | tablets | meds ) ..3 ( on purpose | to
        die | to end it | and now im | hoping i | and i dont want to wake | goodbye | dont call |
        and alcohol | with vodka | with whiskey | and vodka | with wine )
    ( i | ive | have ) ..2 ( took | taken | swallowed | ate | downed | swallow | drank | popped |
        had | finished | ingested | did | chugged | consumed ) ( all | every | @num | the whole |
        the entire | way too | some of my moms | all of my moms | a whole | an entire | too many |
        a lot | a bunch | a handful | handfuls | the full | half | like | about | many | over |
        way too many | more than | a ton | a load | loads | every single | two | three | nearly
        all | almost all | everything | too much | my whole | my entire ) ( of | # | a )? ..2 (
        pill[s|] | @pills | them | bottle[s|] | pack[et|] | box | medicine cabinet | cabinet |
        strip[s|] | blister | bleach | sleeping | prescription | insulin )
    ( took | swallowed | taken | downed | drank | finished | emptied ) ( the | a | my ) ( whole |
        entire | full | rest of the )? ( bottle | pack | box | packet ) ( of @pills | . | it | and
        ( i | im | now ) | an hour | im | i | now | because | of ) !( wine | water | cola | coke |
        beer | milk | chocolates | chips | vitamins )
    ( took | swallowed | taken | downed | popped ) # ( of | mg of )? ..1 ( them | pills | @pills |
        tablets ) ..4 ( now | and | im | i | scared | all | at once | wine | . | dont ) !( this
        morning for )
    ( took | taken | swallowed ) @num ( of them | pills | sleeping pills | tablets | @pills ) !( a
        day | every day | daily | this week )
    i? ( overdosed | od | oded | am overdosing | im overdosing | took an overdose | taken an
        overdose | overdosing ) !( on ( chocolate | coffee | cute | sugar | caffeine | netflix |
        cake | sushi ) )
    ( cut | slit | slashed | sliced | opened | slashing ) my own? ( wrists | wrist | veins |
        throat | vein | arm open )
    ( wrists | wrist | arm | arms ) ..4 ( blood | bleeding | wont stop ) ..3 ( stop | everywhere |
        floor | lot | . )
    ( drank | swallowed | drinking ) ( some | the | a | a bottle of )? ( bleach | antifreeze | rat
        poison | poison | drain cleaner | pesticide | acid )
    ( poisoned | hanged | hung ) @myself ( . | now | but | and )
    ( it | its | is ) too late .? ( for me )? ..2 ( i | ive )? ( took | swallowed | drank ) ..3 (
        pills | them | all | it )
    ( took | swallowed | taken ) ( the | all the | all my | all of my | my | them | those ) ..1 (
        pills | meds | tablets | sleeping pills ) ( . | all | and its | im | now im | i ) ..2 (
        all of them | all | now | dying | goodbye | sleepy | too late | dizzy | everything | bye )
    `,
  ),
  danger(
    'violence',
    3,
    `
    ( kick[ing|ed|s|] | break[ing|s|] | bang[ing|s|] | smash[ing|es|] | pound[ing|s|] | tear[ing|]
        | kick ) ( down | in | on | through | at )? ( the | my | our ) ( ..1 )? door ( in | down
        )? ..9 ( kill | bat | axe | hammer | gun | knife | help | hurt me | beat | dead )
    @abuser ..3 ( has | got | holding | with | grabbed | pulled | pulled out | pointing | pointed
        | took | outside with ) ( a | the | his | her )? ..1 ( knife | gun | axe | bat | hammer |
        pistol | rifle )
    @abuser ..2 ( chok[ed|es|ing] | strangl[ed|es|ing] | suffocated ) ( me | mom | mum | my mom |
        my mum | my sister | my )
    ( hold[ing|s|] | held | put | puts | pointed | pointing ) ( a | the | his ) ( knife | gun ) (
        to | against | at ) ( my | me )
    ( locked | hiding | hid | barricaded | hide | trapped ) ( @myself | me | us )? ( in | inside |
        under | behind ) ..3 ( bathroom | closet | room | bedroom | bed | toilet | car | wardrobe
        | basement | house ) ..8 ( he | she | kill | knife | gun | beat | hit | drunk | husband |
        dad )
    @abuser ..3 ( beat[s|ing|] | hit[s|ting|] | punch[es|ing|ed] | kick[s|ing|ed] |
        attack[s|ing|ed] ) ( me | mom | mum | us | my mom | my mum | my mother | up my | my sister
        | my brother | my ) ( again | right now | now | bad | up | until | and | with |
        unconscious | every | til | till ) ..6 ( knife | gun | kill | coming back | hiding |
        bleed[ing|] | blood | door | scared | help | police | dead | unconscious | passed out |
        hospital | cant breathe | pregnant | locked )
    ( he | she | they | @kin ) ..1 ( stabbed | shot ) me !( a | an | down | with his | with her )
    @abuser ..3 ( threatening | threatens | threatened ) to ( kill | shoot | stab | murder | burn
        | strangle ) ( me | us | mom | my )
    @abuser ..2 ( is | s ) ( beating | choking | strangling | hitting | attacking | stabbing |
        raping | hurting ) ( me | mom | mum | my mom | us | my mum | my mother | my sister | my
        brother | her ) up? right? ( now | and | with )
    @abuser ..8 ( kill me | hurt me ) ..3 if i ( leave | tell | call | go | try to leave | scream
        | say )
    `,
  ),
  danger(
    'violence',
    3,
    `
    @abuser ..7 ( finish it | finish me | finish me off | kill me | kill us | stab me | shoot me |
        strangle me | murder me | kill my ( mom | mum | kids | mother ) | says im dead | im dead |
        see the morning | beat me to death )
    ( kill me | beat me to death | murder me ) ..5 if i ( leave | tell | call | go | scream | say
        )
    `,
    { needs: ['threat'] },
  ),
];
