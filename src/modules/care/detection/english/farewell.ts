import { danger, type RuleSet } from '../groups.ts';

/** Says goodbye for good, or puts things in order for after. */
export const englishFarewell: readonly RuleSet[] = [
  danger(
    'farewell',
    3,
    `
    i ( love | loved | will love ) ( you | you all | all of you | everyone | them all | them ) .?
        ( im sorry )? .? ( goodbye | farewell | forgive me | goodbye everyone )
    last ( thing | words | time | post | message | note | letter | email | lines ) ( i | ill | i
        will | that i | you | you will ) ..1 ( ever | write | say | post | type | read | hear |
        send | get )
    ( made | making | found | at ) my? peace ( with ( everyone | everything | god | it | dying |
        death | my family | myself | leaving | the idea ) )? .? ..3 ( tonight | go | goodbye |
        ready to go | ready to leave | die | leave | not afraid | say goodbye | end | let go )
    ( letters | notes | bills | flat | house | papers | affairs | will | passwords | accounts )
        ..8 .? ( it is time | its time | time to go | goodbye | when im gone | ready to go | after
        im gone | find me | nobody has to )
    ( remember | remembered ) me ( kindly | fondly | as | when | for | by | like | as someone |
        how i was | the way ) ..4 ( . | gone | was | happy | smile | loved )
    ( where | how | when ) ( my | this | the | it ) ( story | journey | road | life | chapter |
        book ) ( ends | end | stops | is over | finishes | comes to an end )
    ( goodbye | farewell | bye ) my? ( friend | love | dear | everyone | all | world | sweet |
        darling | family )? ..6 ( wont | will not | never | not ) ..2 ( see | speak | talk | meet
        | hear | write | be back | come back | return ) ( again | me | each other | to you )?
    ( forgive | sorry | apologi[s|z]e ) ..3 for? what ( im | i am | ill | i will | i ) ( about to
        | going to | have to | must | gonna )? do
    ( dont | do not | nobody should | no one should ) you? ( cry | be sad | grieve | mourn | weep
        | be angry | blame yourself | feel guilty ) ( for me | about me | over me | at my funeral
        | when | because of me ) ..5 ( gone | hear | find | news | funeral | happens | . | over )
    ( gave | given | giving | give ) away ( all | everything | most ) of? ( my | that i | i own )?
        ( things | stuff | own | belongings | possessions | clothes | money | savings )? !( before
        we | because we | for charity | to charity | to goodwill | when i moved | moving )
    ( after | before ) ( im gone | i am gone | my death | i die | i go forever | my funeral | i
        leave this world )
    ( at | for | to | want | play ) my funeral
    ( who | someone | somebody | can you | will you | find ) ..4 ( take care of | look after |
        take | adopt | feed | love ) ..4 ( when | once | after | if ) ( im | i am | i ) ( not here
        | gone | dead | die | no longer here | not around )
    ( ready | time ) to ( leave this world | go to sleep forever | meet my maker | meet god | say
        my final goodbye | leave forever | let go of life | let go forever )
    ( i wont | ill never | i will never | i will not | i am never going to | you wont | you will
        never ) ..2 ( bother | trouble | annoy | hurt | disappoint ) ( you | anyone | anybody |
        them ) ( again | anymore | ever again | any more )
    ( wont | will not | never ) see ( me | you ) ever? again ( . | i | and | in this life |
        forever | but )
    ( thank you | thanks ) for ( trying | loving | being ( my friend | there | kind | good to me |
        nice to me ) | everything ) ( until the end )? ..3 .? ..1 ( goodbye | its over for me |
        this is it | im done | it wasnt enough | until the end | i cant stay | end | i have to go
        now forever )
    being my friend until the end
    ( saying | said | say ) ( my | all my | the last )? ( farewells | goodbyes ) !( at )
    ( wrote | written | writing | said | saying | recorded ) ..2 ( goodbye | goodbyes | farewell )
        ( to | for ) ( everyone | all | everybody | them | my ( family | friends | kids | mom |
        parents | children | loved ones ) )
    ( forgive me | im sorry | sorry ) ( all of you | everyone | mom | dad | all | everybody | my
        love ) ..2 .? i? ( cant stay | cant go on | couldnt stay | have to go | must go | cant
        live )
    ( tell | let ) ( dad | mom | mum | my | everyone | him | her | them | the kids ) ..9 . (
        goodbye | bye | farewell )
    ( nice | good | great | pleasure | lovely | honor | honour ) knowing you !( better )
    ( passwords | password | documents | papers | dogs food | insurance | cat food ) ..14 .? (
        goodbye | bye | farewell )
    ( ill | i will | im going to | i am going to | im gonna ) be ( gone | dead ) ( by | before |
        tomorrow | soon | forever | in the morning | tonight | when you )
    ( this | it ) is the end ( for | of ) me
    ( couldnt | could not | cant | wasnt strong enough to | im sorry i ) ( hold on | hang on |
        hold out ) ( anymore | any longer | . | goodbye )
    `,
    { mutedBy: ['media', 'game'] },
  ),
  danger(
    'farewell',
    3,
    `
    ( goodbye | good bye | farewell | adieu | bye ) ..2 ( forever | for good | cruel world | world
        | this is my last | to this world | everyone i love | for ever )
    ( this is | these are | its | consider this ) ( my | the | a )? ( last | final | farewell ) (
        message | goodbye | words | letter | text | night alive | day alive | night on earth | day
        on earth | conversation | post | time talk | time we talk | time ill | time i will | time
        youll hear | note | goodbyes ) !( for | tonight | today | of the | before ( bed | sleep |
        the | vacation | work ) | at )
    ( the last | last ) time ( we | youll | you will | ill | i will | you ) ..1 ( talk | speak |
        hear from me | write | see me | message | be talking | chat | text )
    this is goodbye !( to ( my | the ) ( old | job | office | car ) )
    ( come | came | wanted | want | here | time | writing | write ) to? say ( my | a | one |
        goodbye )? ( last | final )? ( goodbye | farewell ) ( to !( summer | winter | him | her |
        it | the ) | before | forever | one last | . | while | because )? ..1 ( you | forever |
        everyone | before i go | i go | last time | i leave | world | last | i can )
    say ( my | a ) ( last | final ) ( goodbye[s|] | farewell )
    ( said | say | saying | made | finished ) all? my goodbyes !( at | to the | and left the | to
        my ( colleagues | coworkers ) )
    ( by the time | when ) ( you | anyone | anybody | someone | they | she | he | people |
        everyone | my ( mom | parents | family | kids ) ) ..1 ( read[s|] | see[s|] | find[s|] |
        get[s|] | hear[s|] | open[s|] | found | wake[s|] ) up? ( this | it | me | that )? ..2 ( i
        | ill | i will | im | i am ) ..2 ( be | am )? ..1 ( gone | dead | not be here | be no more
        | in heaven | no longer | not alive | at peace )
    ( i | ill ) ( wont | will not | not | will never | wont ever | am not going to | dont plan to
        | dont intend to | wont live to | not going to | never going to | dont expect to | dont
        think ill | dont think i will | dont want to | am not gonna ) ( live to )? ( see | make it
        to | make it through | survive | live until | be alive | wake up | live to see | last
        until | be around to see | reach | make it till | be alive by | live till ) ( the |
        another | to | until | my | for | till | past | this )? next? ( morning | tomorrow | night
        | sunrise | christmas | new year[s|] | birthday | week | weekend | year | sun | summer |
        spring | next | dawn | day | monday | graduation | _ birthday ) !( off | at | because | if
        | show | movie )
    wont see ( the | another | next | tomorrow ) ( morning | sunrise | day | tomorrow | christmas
        | birthday | week | year | sun )
    ( i | ill | id ) ( wont | will not | not going to | am not going to | not gonna ) be ( here |
        around | alive | there | in this world | with you ) ( tomorrow | by then | after tonight |
        anymore | much longer | for long | in the morning | any longer | soon | when you wake up |
        next | next week | to see | past | by ) ..4 ( dont be sad | sorry | love | forgive | dont
        cry | take care | goodbye | birthday | remember me | dont blame )
    ( i | ill | id ) ( wont | will not | not going to | am not going to ) be ( alive | here by |
        around by | around much longer | here much longer | around for much longer | alive by |
        alive tomorrow | here after tonight | around after | here after )
    tomorrow ..2 ( i | ill ) ( wont | will not | will no longer ) ( be here | be alive | be around
        | exist )
    ( wont | will not | never going to | never ) ( hear from | see | find ) me again !( this (
        week | year ) | until | before )
    ( when | once | after | while ) ( im | i am | ill be | ive ) ..1 ( gone | dead | no longer
        around | not around anymore | no more | no longer here | no longer alive | left this world
        ) !( on | to | at | in | away | for ( the | a | two | three | _ ) ( week[s|] | days |
        weekend | month | holiday | trip ) | for work | this | out )
    ( take care of | look after | feed | be there for | watch over | keep | promise | adopt | have
        | give | love | hug ) ..4 ( when | once | after | if ) ( im | i am | ill ) ..1 ( gone |
        dead | no longer around | not around | no longer here | not here )
    ( tell | let ) ( my | him | her | them | everyone | everybody | mum | mom | dad | the kids |
        people | our ) ..3 ( i loved | i love ( you | him | her | them ) ( . | and | more | im |
        forever | no | it ) | im sorry | i am sorry | it was not | it wasnt | i tried | its not |
        that i loved | that i love ( him | her | them | you ) ( . | and | more | im | forever | no
        | it ) | its nobody | it is not | that it was not | that it wasnt | that im sorry |
        goodbye for me | sorry for me )
    ( tell | told ) ( my | everyone | them | her | him ) ..1 ( kids | mom | mum | family |
        children | parents | wife | husband | sister | brother | dad | daughter | son | everyone |
        dog )? ..2 that? ( i loved them | i loved her | i loved him )
    ( gave | giving | given | give | handed | donated | giving away | gave away ) away? ( my | all
        my | all of my ) ..2 ( cat | dog | guitar | things | stuff | belongings | pet[s|] |
        clothes | books | collection | jewelry | possessions | everything | savings | money ) ..6
        .? ..3 ( all set | ready to go | wont need | dont need | im ready | no longer need | now i
        can | that | when im gone | i can go | i can die | im gone | i die | better with )
    ( gave | giving | given ) away? ( everything i own | all my things | all my stuff | all my
        belongings | all of my things | all my possessions | my things away | everything away | my
        stuff away ) !( before the | to charity | when we | for the move | because im moving )
    ( wrote | written | writing | left | leaving | ive written | finished ) ( a | the | my | all |
        some | out )? ..1 ( goodbye | farewell | suicide | final | last )? ( letter[s|] | note[s|]
        | message[s|] ) ( to | for | on ) ( all of them | everyone | my ( mom | mum | parents |
        kids | children | wife | husband | family | friends | sister | brother | daughter | son |
        loved ones | dad | mother | father ) | each of | them | the kitchen table | the table |
        the desk | my desk | my pillow | the fridge | everybody | people i love | whoever finds )
        ..3 ( to | for | . | explaining | in the drawer | they | theyre | saying | before | after
        )
    left ( a | the | my ) note
    ( dont | do not ) ( look for me | come looking for me | try to find me | cry for me | blame
        yourself | blame yourselves | be sad when im | mourn me | forget me when | cry when im |
        miss me )
    ( forgive me | im sorry | i am sorry | sorry ) ( everyone | everybody | mom | mum | to
        everyone | to my | for what im about | for what i am about | for what im going | mom and
        dad ) ..3 .? ..2 ( i tried | goodbye | cant | couldnt | love | do | to do | bye )
    ( thank you | thanks ) for ( everything | being | listening | all ) ..8 .? ..3 ( goodbye
        forever | last message | the only one who | forever | this is it for me | last time | wont
        hear from me )
    ( i | id ) ( love you all | loved you all | loved you )? .? ( goodbye | bye ) .? ( forever |
        im sorry | forgive me | forgive )
    see you ( on the other side | in the next life | in heaven )
    ( time | ready ) ( for me )? to ( go | leave ) ( forever | for good | to heaven | be with god
        | this world | this life | now and ) !( home )
    ( last | final ) ( night | day | evening | hours | breath | sunset | meal ) ( on earth | alive
        | of my life | on this earth | in this world | ill )
    `,
  ),
];
