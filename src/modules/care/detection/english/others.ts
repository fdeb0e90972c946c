import { another, danger, type RuleSet } from '../groups.ts';

/** Others in danger, and tales that are one’s own. */
export const englishOthers: readonly RuleSet[] = [
  danger(
    'story',
    2,
    `
    ( roleplay | rp | story | pretend | character | hypothetically | scene | imagine | hero |
        heroine | boy | girl | someone | play | write ) ..14 ( dying | dies | die | pills |
        kill[s|ing] | off a bridge | off the bridge | on a roof | off a roof | overdose[s|d] |
        suicide | noose | blade | razor | hang[s|ing] | jump[s|] | cuts | wrists )
    ( character | hero | heroine | protagonist | oc | girl | boy | woman | man | person | she | he
        | someone | teenager | kid | they | player | avatar | narrator | mc | teen | friend |
        figure ) ..8 ( kill[s|ing|ed|] @themself | hang[s|ing|] @themself | jump[s|ing|ed|] ( off
        | from | to | in front | . | and | down | out | her | his ) | want[s|ed|] to die | wants
        to be dead | wants to kill | end[s|ing|] ( it | @their life ) | slit[s|] @their |
        cut[s|ting|] ( @themself | @their ) | overdos[es|ed|e|ing] | commit[s|] suicide | take[s|]
        all? ( @their | the | her | his )? own? ( pills | life ) | swallow[s|ed|] | suicidal | on
        a roof | on the roof | drown[s|] | doesnt want to live | dies | writes a goodbye | on the
        ledge | on the bridge | hurts @themself | stop wanting to die | disappear[s|] forever |
        dead | die | is going to die | self harms )
    how ( do you | to | can ) ..2 stop wanting to die
    `,
    { needs: ['self'] },
  ),
  danger(
    'story',
    2,
    `
    ( play | game | roleplay | rp | pretend | story | scene | scenario | imagine ) ..8 ( i | ive |
        im ) ..5 ( took | taken | swallowed | jump[ed|] | cut | hang | slit | overdosed | dead |
        hanged ) ..9 ( body | dead | find me | find my | die | blood | pills | wrists | save me |
        hold my hand | bleeding )
    `,
  ),
  another(`
    @who ..6 ( showed | shows | show | saw | found | noticed | has | have | with | hiding | hides
        ) ..5 ( cuts | scars | cut marks | self harm | razor blades | blades | burns ) ( on | all
        over | up | in | under ) ( her | his | their )
    ( found | saw | noticed ) ..3 ( cuts | scars | blades | razor | noose | suicide note | rope )
        ..4 ( her | his | their | my ( son | daughter | brother | sister | mom | friend ) )
    @who ..4 locked @themself ..7 ( gun | rifle | knife | pills | rope | razor | shotgun | pistol
        | blade )
    @who ..7 ( wont be ( around | here ) | not be ( around | here ) ) ..9 ( gave away | giving
        away | gives away | goodbye )
    ( he | she | they ) ..8 ( take all of them | take them all | jump off | do it tonight | kill
        @themself | end it tonight )
    @who ..6 ( standing | stands | sitting | sits | climbed ) ..1 on ( the | a ) ( ledge | roof |
        bridge | railing | edge | windowsill ) !( and ( waving | singing ) )
    @who ..6 ( talk[s|ing|ed|] | speak[s|ing|] | joke[s|d] | joking | post[s|ing|ed] |
        hint[s|ing|ed] | mention[s|ed|ing] ) ..3 ( about | of ) ..2 ( suicide | killing @themself
        | dying | wanting to die | ending it | ending @their life | not being here | being better
        off dead | not wanting to live )
    @who ..9 @themdie
    @who ..4 ( is | are | be | being | been | seems | feels | feeling | might be | hes | shes |
        was | who is | whos | theyre | gets | acting | sounds | getting ) ..1 suicidal
    suicidal ( friend | brother | sister | girlfriend | boyfriend | son | daughter | mother |
        father | partner | wife | husband | roommate | teen )
    @who ..4 ( keep[s|] | is | been | started | has been | hes | shes | caught | was |  ) ..1 (
        cutting | harming | hurting | burning ) ( @themself | again )
    @who ..2 ( cuts | hurts | harms | burns | cut | hurt | self harms | self harming | selfharms )
        ( @themself | again | @their ( arms | wrists | legs | thighs ) )
    @who ..5 ( self harm[s|ing|] | selfharm[s|ing|] | slit @their | slitting @their | cut @their (
        wrists | arms | veins ) | cutting @their ( wrists | arms ) )
    @who ..2 ( took | swallowed | taken | ate | overdosed | od | downed | swallowing | takes |
        take ) ( on | a bunch of | a lot of | all | too many | a whole | the whole | a bottle of |
        a handful of | a ton of | all of | many | @num | way too many | lots of ) ..2 ( @pills |
        pills | bottle | overdosed )
    @who ..2 ( overdosed | od ) ( . | on | and | again | tonight )
    @who ..4 ( has | got | holding | have | put | with | puts | is holding ) a ( gun | knife |
        pistol | rope | noose ) ( to | at | around | against | and wants | on ) @their own? ( head
        | throat | neck | wrist | temple | chest )
    @who ..5 ( has | have | had | got ) a suicide? plan to ( end | die | kill | hang | jump | do
        it )
    @who ..3 ( posted | wrote | left | sent | found | sent me | texted | shared | uploaded | put
        up | leaving | posting | wrote me | sending ) ..1 ( a | his | her | their | this | the )?
        ( suicide | goodbye | farewell ) ( note | letter | message | post | video | text )
    @who ..2 ( texted | messaged | wrote | sent | called | messaging | told ) ( me | us | everyone
        | his | her )? ..2 ( goodbye | good bye | to take care of | its the last time | sorry for
        everything | farewell | this is goodbye ) ..4 ( phone | forever | and now | and he | and
        she | tried | not answering | answer | offline | wont pick up | doesnt pick up |
        disappeared )
    @who ..4 ( standing | sitting | is | stands | sits ) ..1 on ( the | a ) ( roof | bridge |
        ledge | edge | rooftop | railing | window ledge | train tracks ) ..6 ( jump | down | die |
        police | help | talk | scared | threatening | wont come | refuses | . )
    @who ..3 ( threaten[s|ed|ing|] | is threatening | going | about | wants | tried | trying |
        promised | swears | promises | keeps saying | planning | decided | says ) ..3 ( to | hell
        | shell | theyll | he will | she will | will | she | he ) ..1 ( jump !( into | for | in |
        over | rope | on ) | kill @themself | hang @themself | end it | end things | hurt
        @themself | harm @themself | kill herself | do something to @themself | overdose | cut
        @themself | shoot @themself | commit suicide | end @their life )
    ( how | what ) ( do | can | should | to | would ) ..4 ( help | say to | tell | do if | do when
        | do | do for | talk to | save | stop | support ) ..4 ( suicidal | wants to die | kill
        @themself | wants to kill | end @their life | hurting @themself | cutting | doesnt want to
        live | wanting to die | killing @themself | committing suicide )
    ( im | i am )? ( scared | afraid | worried | terrified | think | thinks | fear ) ( that |
        about )? @who ( will | is going to | might | could | may | s going to | wants to | is |
        would ) ..2 ( kill @themself | hurt @themself | do something | end it | harm @themself |
        jump | end @their life | die by suicide | commit suicide | do something to @themself |
        attempt )
    @who ..5 ( tonight is ( her | his | their ) last | last night alive | ( her | his | their )
        last night | doesnt want to be here anymore | wont be here tomorrow | gave away | giving
        away | gives away | says hed be better off dead | would be better off dead | says shed be
        better off )
    ( tell | told | telling | saying | says | said | says that | keeps saying | thinks | say ) ..2
        ( wed | we | id | i | theyd | everyone | everybody | family | kids | i would | we would |
        us ) ..1 be? ( better off | happier | better ) without ( him | her | them )
    ( stop | talk | save | rescue ) ( him | her | them ) from? ( killing @themself | kill |
        jumping | ending )
    `),
];
