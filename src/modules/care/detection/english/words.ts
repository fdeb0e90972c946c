/** Words that may stand anywhere and change nothing of what is said. */
export const englishFillers = `
just really rly rlly literally honestly actually srsly truly simply totally completely
absolutely basically fucking fuckin fking freaking frickin effing damn goddamn bloody kinda sorta
so very even still always sometimes constantly often maybe perhaps probably possibly definitely
def finally already please pls plz ugh oh well um uh hmm lowkey highkey genuinely desperately
deeply badly quite tbh rn actively secretly suddenly eventually currently fully legit sincerely
quietly
`;

/** Words that the rules name; each may be used by those after it. */
export const englishNames: Record<string, string> = {
  im: `
    i am | im | i was | i have been | ive been | i feel | i felt | feeling | feel | been | am | me
    being
  `,
  dont: `
    do not | dont | dnt | did not | didnt | never | no longer | cannot | can not | cant
  `,
  not: `
    not | never | dont | didnt | doesnt | wont | cant | cannot | isnt | arent | wasnt | wouldnt |
    aint | no longer | nor | without | havent | dnt
  `,
  ill: `
    i will | ill | id | i would | i am going to | im going to | i am gonna | im gonna | imma | ima
    | i shall | i might | i may
  `,
  num: `
    # | ten | fifteen | twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety |
    hundred | dozen | dozens
  `,
  myself: `
    myself | my self | mysef | myslef | meself
  `,
  want: `
    want to | want 2 | want too | wanna | wana | wnat to | wanted to | wanting to | i wish to |
    would like to | id like to | would love to | id love to | need to | needed to | desire to |
    long to | longing to | ready to | deserve to | prefer to | hoping to | hope to | rather | beg
    to | begging to | supposed to | meant to | wish i could | wishing i could | wish to | cant
    wait to | trying to | time to | try to
  `,
  intend: `
    @want | going to | gonna | gunna | about to | plan to | planning to | planned to | plans to |
    plan on | planning on | decided to | deciding to | deciding whether to | decided on | intend
    to | tried to | tryna | imma | ima | ill | i will | might | may | could | should | have to |
    gotta | got to | must | tempted to | considering | considered | consider | contemplating |
    contemplate | thinking ( about | of ) | think ( about | of ) | thought ( about | of ) |
    thoughts ( about | of ) | fantasi[s|z]ing about | fantasi[s|z]e about | dream[ing|] ( of |
    about ) | urge to | urges to | way to | ways to | how to | idea of | closer to | close to | me
    to | let me
  `,
  method: `
    cut my ( wrists | wrist | throat | veins ) | cutting my ( wrists | wrist | throat | veins ) |
    slit[ting|] my ( wrists | wrist | throat | veins ) | slash[ing|] my ( wrists | wrist | throat
    ) | open[ing|] my ( veins | wrists ) | jump[ing|] ( off | from | out of | in front of | under
    | onto ) ( the | a | my | that | this )? ( bridge | roof | rooftop | building | balcony |
    window | train | cliff | car | bus | subway | metro | tracks | overpass | parking garage |
    ledge | _ floor ) | throw[ing|] @myself ( off | under | in front of | from | out | into ) |
    step[ping|] ( in front of | off | into traffic ) | walk[ing|] ( into | in front of | in ) the?
    ( traffic | ocean | sea | train ) | blow[ing|] my ( brain[s|] | head ) ( out | off ) |
    put[ting|] a bullet ( in | through ) my ( head | brain | skull ) | swallow[ing|] ( all | every
    | the whole | a bottle | the pills | a handful ) | tak[e|ing] ( all | every ) of? ( my | the |
    these | those | them )? ( pills | meds | medication | tablets )? | overdos[e|ing] | od | bleed
    out | drink[ing|] bleach | driv[e|ing] ( my car )? ( off | into ) ( a | the ) ( cliff | tree |
    wall | bridge | river | oncoming traffic ) | lie down on the ( tracks | rails ) | hang[ing|]
    @myself | gas @myself
  `,
  killme: `
    ( kill | killing | kil | kll | offing | end | ending | hang | hanging | shoot | drown |
    drowning | suffocate | strangle | unalive | unaliving | un alive | unalived | delete |
    deleting | neck | rope | murder | suicide | exterminate | un exist | game end | game ending )
    @myself
  `,
  endlife: `
    ( end | ending | take | taking | finish | finishing | quit | quitting | throw away | terminate
    ) ( my own? | this | ( this | my ) miserable | my whole ) life | end it all | ending it all |
    ( die | dying | death ) by ( my own hand | suicide ) | ( commit | committing | commiting |
    comit | do | doing | attempt | attempting ) ( suicide | suicde | sucide | suiside | suicid |
    sewerslide | sewer slide | die | self murder | toaster bath | not alive | alivent | unalive |
    dead ) | do away with @myself | end my? existence | end my suffering | leave this world |
    leave this life | depart this life | leaving this ( world | life ) | exit this ( world | life
    ) | end my ( days | story )
  `,
  suicide: `
    suicide | suicid | sucide | suicde | suiside | sewerslide | sewer slide | suecide | self
    murder
  `,
  dead: `
    die | be dead | be gone | not exist | stop existing | cease to exist | stop being alive |
    disappear ( forever | for good | from this world | permanently ) | vanish ( forever | for good
    ) | not be alive | not be here | not wake up | never wake up | not live | stop living | stop
    breathing | drop dead | be in the ground | be six feet under | be done with ( life | living |
    existing ) | end this life | be nothing | have never existed | end ( it | my life | everything
    ) | go to sleep forever | sleep forever | be no more | pass away | perish | leave this ( world
    | life | earth )
  `,
  pills: `
    pill[s|] | pilz | tablet[s|] | med[s|] | medication | paracetamol | tylenol | ibuprofen |
    advil | xanax | antidepressant[s|] | aspirin | benzo[s|] | painkiller[s|] | opioid[s|] |
    sleeping pill[s|] | valium | insulin | fentanyl | ambien | acetaminophen | melatonin
  `,
  blade: `
    blade[s|] | razor[s|] | razor blade[s|] | razorblade[s|] | knife | knives | scissors | box
    cutter | boxcutter | scalpel | lighter | broken glass | glass | sharpener
  `,
  body: `
    arm[s|] | wrist[s|] | thigh[s|] | leg[s|] | skin | stomach | forearm[s|] | hand[s|] | hip[s|]
    | ankle[s|] | shoulder[s|]
  `,
  kin: `
    friend | bestfriend | bestie | bff | brother | bro | sister | sis | sibling | mom | mum |
    mother | mommy | mama | dad | father | daddy | parent | son | daughter | kid | child |
    boyfriend | bf | girlfriend | gf | husband | wife | partner | fiance[e|] | ex | cousin | uncle
    | aunt | nephew | niece | grandma | grandpa | grandmother | grandfather | roommate | flatmate
    | housemate | neighbo[u|]r | coworker | colleague | boss | classmate | student | teacher |
    mate | buddy | stepson | stepdaughter | stepbrother | stepsister | teammate | crush | pal |
    girl | guy | boy | man | woman | lady | teen | teenager | person | streamer | youtuber |
    follower | patient | customer | user | dude
  `,
  who: `
    ( my | our | a | an | this | that | the | some | his | her | their | one of my ) ..3 ( @kin |
    friends | brothers | sisters ) | someone | somebody | some one | he | she | hes | shes | they
    | theyre | a friend | people i know
  `,
  abuser: `
    he | hes | she | shes | they | theyre | husband | boyfriend | bf | dad | father | stepdad |
    stepfather | ex | partner | mom | mother | stepmom | brother | uncle | girlfriend | wife | man
    | guy | neighbo[u|]r | someone | somebody | stalker
  `,
  act: `
    @killme | @endlife | kill @myself | killing @myself | hurt @myself | hurting @myself | harm
    @myself | harming @myself | cut @myself | cutting @myself | burn @myself | self harm | self
    harming | suicide | suicidal | die | dying | be dead | kms | jump | @method | end it | end it
    all | do it | do anything | do anything stupid
  `,
  themself: `
    himself | herself | themself | themselves | themselfs | hisself | him self | her self
  `,
  their: `
    his | her | their | hes own
  `,
  themdie: `
    ( kill[s|ing|] | hang[s|ing|] | shoot[s|ing|] | unalive | unaliving | off | offing | end |
    ending | drown ) @themself | ( end[s|ing|] | take | taking ) @their own? life | (
    want[s|ed|ing] to | <!( i | to | and i ) want to | <!( i ) wanna | wishes to | going to |
    wish[es|ed|ing|] @who were ) ( die | be dead | not exist | end it | end it all | end things |
    disappear forever | unalive | be gone | kms | not wake up ) | wish[es|ed|] ( he | she | they )
    ( was | were | wasnt ) ( dead | gone | never born | not here | alive | here ) | ( doesnt |
    dont | does not | do not | didnt | not | no longer ) ( want | wanting | wanted | wants ) to (
    live | be alive | be here | exist | wake up | go on ) | ( commit[s|ting|] | committing |
    attempt[s|ing|] | attempted | thinking ( about | of ) | think[s|] ( about | of ) |
    talk[s|ing|ed|] about | considering | contemplating | planning | plans | thoughts ( of | about
    ) ) ( suicide | sucide | ending it | dying ) | end[ing|] it ( all | this weekend | tonight |
    soon | today | for good ) | no reason to live | better off ( dead | without ( him | her | them
    ) )
  `,
};
