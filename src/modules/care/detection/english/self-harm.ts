import { danger, type RuleSet } from '../groups.ts';

/** Hurts themselves, or has the urge to. */
export const englishSelfHarm: readonly RuleSet[] = [
  danger(
    'self_harm',
    2,
    `
    ( burned | burnt | cut | hit | hurt | scratched | bruised | slammed ) ..4 on purpose
    ( knife | gun | blade | razor | pills ) ..8 ( use it | use them ) on @myself
    i? ( have | had )? ( cut | burned | burnt ) @myself ( . | again | with | on purpose | last |
        tonight | deep | bad )
    ( did it again | done it again | relapsed | gave in | couldnt stop @myself | lost control ) .?
        ..6 ( blood | bleeding | cuts | cut | blade | razor | arm[s|] | wrist[s|] | scars |
        thigh[s|] | lighter )
    ( blood | bleeding | cuts | blade | razor | arm[s|] | wrist[s|] | thigh[s|] ) ..6 ( did it
        again | done it again | i relapsed | gave in again )
    ( carv[ed|ing|e] | etched | scratched | cut ) ..4 ( word | words | name | letters | lines ) (
        into | in | on ) ( my | me ) ..1
    ( slap[ped|ping|] | punch[ed|ing|] | hit | hitting | beat | beating | kick[ed|ing|] |
        bruise[d|] | bruising | whip[ped|ping|] | chok[e|ed|ing] | strangl[e|ed|ing] |
        pinch[ed|ing|] | starv[e|ed] | stab[bed|] ) @myself ( until | till | in the | when |
        because | every | again | with | to | hard | over and over | for | tonight | and | . )
    ( pull[ed|ing|] | tear[ing|] | tore | rip[ped|ping|] ) out? my own? ( hair | skin | nails ) (
        out | off | and | until | when | because )
    ( bang[ed|ing|] | smash[ed|ing|] | hit | hitting | slam[med|ming|] ) my head ( against | on |
        into | until | till | when )
    ( blade | razor | knife | lighter | scissors | razors | blades ) ( is | are | keeps | keep |
        was )? ( calling | whispering | waiting | screaming | singing | begging | tempting | looks
        | in my hand )
    ( dont | cant | not | scared to | afraid to ) ( trust | leave | be ) @myself? alone? ( around
        | with | near | alone with | to be alone ) ..1 ( knife | knives | blade[s|] | pills |
        sharp | razor[s|] | @myself tonight | meds | rope | tonight | balcony )
    ( feel | feeling | thinking | craving | thought | crave ) ( like | about | of )? ( cutting |
        self harming | burning @myself | hurting @myself | harming @myself | slicing ) !( onions |
        class | back | carbs | it | down | the | my hair | off )
    ( need | want | have | deserve | going ) to ( hurt | suffer physically | bleed | feel pain |
        be punished | be in pain ) ( physically | . | or | because | and | on the outside |
        tonight | more | again ) !( him | her | them )
    ( going to | gonna | about to | want to | wanna | will | might | need to ) cut ( . | if |
        tonight | again | because | unless | deeper | and | when | up my )
    ( pick[ing|ed|] up | reach[ing|ed|] for | grab[bed|bing|] | back to | turn[ing|ed] to |
        go[ing|] back to | hid | hide | hiding | took apart | bought | keep | found | unscrewed |
        broke open ) ( the | a | my | another | new )? old? ( razor[s|] | blade[s|] | razor
        blade[s|] | sharpener blade )
    ( urge[s|] | thoughts | impulse[s|] | craving[s|] | temptation ) ( to | of | for ) ..1 ( harm
        | hurt | cut | burn | self harm | punish | injure ) @myself?
    ( cuts | burns | burn marks | marks | scars | bruises | wounds ) ..5 ( did | made | gave |
        caused | inflicted | do ) ..2 @myself
    ( grab | take | get | pick up | hold | reach for ) ( the | a | my ) ( scissors | blade | knife
        | razor | glass ) and ( cut | slice | stab | slit | hurt | end | drag | carve )
    ( itching | craving | longing | hungry | desperate | aching ) for ( the | a | my ) ( blade |
        razor | knife | cut | pain | lighter )
    ( nothing | only thing | the only ) ..5 ( except | but | besides | than ) ( hurting | cutting
        | burning | harming | pain | the blade ) @myself?
    make[ing|] @myself ( bleed | hurt | suffer )
    ( my | all my | the ) ( @body | sleeve[s|] | sheets | bandage[s|] ) ..4 ( blood | bleeding |
        stitches | sliced | cut up | carved ) ..4 ( again | cut | blade | deserve | razor | feel |
        did it | good | better | beautiful | relapse )
    ( cuts | burns | scars | wounds | cutting | self harm ) ..5 ( hide | hiding | long sleeves |
        hidden | nobody knows | no one knows | mom doesnt know | cover | like looking | addicted |
        helps | relief | feels good | makes me feel | calms )
    `,
    { mutedBy: ['media', 'game', 'study'] },
  ),
  danger(
    'self_harm',
    2,
    `
    ( hurt | hurting | harm | harming | cut | cutting | burn | burning | scratch | scratching |
        punish | punishing | injure | injuring | slice | slicing | mutilate | mutilating | bite |
        biting | stab | stabbing | carve | carving ) @myself ( again | last night | today |
        tonight | yesterday | every | because | since | deeper | to | when | with a | with the |
        right now | until | and | on purpose | for | over | after | . )
    ( started | start | starting | been | keep | kept | back to | relapsed | relapsing | went back
        to | resumed | begun | began | im | i am | is | i was | stop ) to? ( hurt | hurting | harm
        | harming | cut | cutting | burn | burning | scratching | punishing | injuring | slicing |
        mutilating | stabbing | starving ) @myself
    @intend ( hurt | harm | cut | burn | injure | slice | mutilate | stab | scratch | carve |
        hurting | harming | cutting | burning | punish ) @myself
    ( urge[s|] | want | wanting | need | tempted | craving | itching | dying | afraid | scared |
        desire | going | close | about | might | desperate | thoughts | thought | thinking ) ..3 (
        to | of | im going to | i will | ill | about ) ( hurt | harm | cut | cutting | burn |
        slice | hurting | harming | self harm | burning | injure | punish ) @myself
    ( hurt | harm | cut | burn | hurting | harming ) @myself ( bad | right now | much )
    ( trying | try | struggling | fighting ) hard? ( not to | to not ) ( cut | hurt @myself | self
        harm | burn @myself | relapse and cut | harm @myself | cut @myself )
    ( urge[s|] | craving[s|] | want | wanna | need | wanted | itching | tempted | impulse | desire
        | feel like ) to? ( cut | self harm | selfharm | cut again | bleed | slice | relapse with
        the blade | use the blade ) !( hair | my hair | carbs | it out | the | off | down | back |
        my losses | class | costs | ties | him | her | them | a | out | some | sugar | contact |
        through )
    ( relapsed | relapse ) ( on | into | with )? ( cutting | self harm | the blade | sh | the
        razor | self harming | burning )
    ( relapsed | relapse | clean ) .? ..5 ( @blade | cut | cutting | self harm )
    <!( doctor | surgeon | he | she | it | they | who | knife ) ( cut | cutting ) too? ( deep |
        deeper ) !( into )
    ( started | start | been | im | back to | keep | went back to | resumed | i am | stop |
        addicted to | into ) cutting ( again | . | to | every | because | since | at night | when
        | for | and ) !( carbs | back | down )
    ( self harm | selfharm | self harming | selfharming | sh | self injury | self injuring | self
        mutilation ) ( again | tonight | is | was | today | every | relapse | urges | scars ( are
        | that ) fresh )
    ( i | im | ive | been | back to | started | started to | keep | urge to | want to | hiding my
        | my | relapsed into | i am | going to | about to ) ( self harm[ed|ing|] |
        selfharm[ed|ing|] | self injure | self injury )
    i ( cut | cutted ) ( again | today | tonight | last night | yesterday | at night | deep | too
        deep )
    ( cut | burn[ed|t|ing|] | slice[d|] | slicing | cutting | scratch[ed|ing|] | carv[ed|ing] |
        slash[ed|ing|] | bruised | bit | biting | stab[bed|bing|] | scar[red|ring] ) up? ( my |
        into my | on my ) ( own | left | right | upper | inner )? @body ( again | last | with |
        until | today | deeper | and | because | . | open | up | every | tonight | to feel |
        yesterday | this | on purpose | when | after )
    ( been | keep | kept | started | im | i am | i was | want to | need to | urge to | going to |
        wanna | gonna | back to ) ( cut | burn | slice | cutting | burning | slicing | scratching
        | carving | slashing | stabbing ) up? ( my | into my ) own? @body
    ( fresh | new | more | deep | open | bleeding | bandaged ) ..1 ( cuts | cut | scars | burns |
        slices | marks | wounds ) all? ( over | on | down | along | across | up | from )? my? !(
        wallet )
    my @body ( is | are ) ( covered in | full of | all ) ..1 ( cuts | scars | bandaged | burns |
        bandages | cut up | sliced | wounds | marks )
    ( cuts | scars | burns | slices | bandages ) all? ( on | over | up | down | along | covering )
        my @body ( and | again | hurt | are fresh | that | from last | sting | i | . )
    ( took | take | taking | put | held | used | use | using | dragged | press[ed|ing|] | pulled |
        pull | run | ran | picked up ) ( the | a | my )? @blade ( again | to | across | on | along
        | against | over | into | when | and ( cut | i ) )
    @blade ( to | against | on | across | in | into | and ) my @body
    ( punish | hurt | harm | cut | calm | numb | control ) @myself ( with | by )
    ( star[e|ing] at | looking at | look at | holding | hold | reaching for | thinking about |
        think about | hiding | hid | picked up | got | crave | craving | miss | missing | need |
        want | need to feel | feel ) ( the | a | my ) ( razor[s|] | blade[s|] | razorblade[s|] |
        razor blade[s|] | box cutter | scalpel ) ..2 ( and | again | now | right | i | . | under |
        in | because | need )
    ( all i | i ) can? think about is ..2 ( @blade | cutting | my wrists | blood )
    ( knife | blade | razor ) ..5 my ( wrists | wrist | veins )
    ( hit | hitting | bang[ed|ing|] | smash[ed|ing|] | punch[ed|ing|] | slam[med|ming|] ) ( my
        own? ( head | face | fists | knuckles | hand | legs ) | the wall | @myself | walls | a
        wall ) ( against | until | till | into | hard | every | to | because | again | on ) ..5 (
        blood | bleed[s|] | bled | stars | wall | deserve | hurts | bruise[d|s|] | every | feel |
        black | numb | pain | floor | table )
    ( scratch[ed|ing|] | pick[ed|ing|] | bit[e|ing|] | claw[ed|ing|] | dig | dug ) at? ( my | into
        my ) own? @body ( until | till ) ..2 ( bled | bleed[s|] | blood | raw )
    ( want | need | deserve | crave | wish ) to? ( bleed | see blood !( moon | test | pressure ) |
        feel pain | feel the pain | see my blood | feel the blade | feel it burn | feel the burn |
        be punished with | watch @myself bleed | see @myself bleed | slice my skin | see the blood
        )
    ( need | want | crave | miss ) to? feel? the ( blade | razor | cut | cutting | burn | sting )
    ( burn[ed|ing|t|] | put[ting|] | stub[bed|bing|] ) out? ( @myself | my @body | cigarettes |
        cigarette | a cigarette ) ..2 ( with | on | out on | using ) ( a | an | the | my )? (
        lighter | cigarette[s|] | match[es|] | iron | stove on purpose | my @body | @myself |
        straightener | candle | @body )
    ( hurting | cutting | harming | burning | bleeding | pain | blood | blade | razor | it )
        @myself? ( is | was ) the only ( thing | way ) ..3 ( help[s|ed] | feel | calm[s|] | cope |
        works | quiet | relief | alive )
    my wrists ( are | is ) ..1 ( bandaged | bleeding | cut | sliced | slit )
    ( starving | starve ) @myself to ( death | punish )
    `,
  ),
];
