/**
 * Everyday English words that say the same of a fact, in groups: who asks with one is answered by a
 * sentence with another. One form of each is enough, as endings are understood. A word may stand in
 * several groups; a general word stands with each of its kinds in a group of its own, so that the
 * kinds do not meet: a leader is a president or a prime minister, but a president is no prime
 * minister. The words of one field of knowledge belong to `terms.yaml`. Articles and possessives
 * within a phrase are left out: "give word" is also "gave its word".
 */
export const englishSynonyms: readonly (readonly string[])[] = groupsIn(`
# Beginning, lasting, ending
start | commence | launch | initiate | break out | outbreak | erupt | onset | kick off
start | take hold | take effect | go into effect | come into effect | enter into force | with effect from
end | finish | conclude | complete | cease | stop | halt | terminate | be over
stop | halt | cease | pause | suspend | standstill
expire | lapse | end | finish | run out
dissolve | abolish | disband | cease to exist | dismantle | wind up | scrap | shut down
close | shut | shut down | cease its activity | cease activity | closure
open | inaugurate | launch | inauguration
stay | remain | be based | be stationed | be present | presence
continue | go on | carry on | keep on | proceed
last | go on | drag on | rage on
extend | renew | prolong | lengthen | renewal | prolongation | roll over
extend | move | defer | put off | push back | put back | reschedule | adjourn | change | shift
open | begin operating | start operating | start working | go into operation | begin work | start work | go into service | be in operation
reopen | open again | opened again | unblock
close | shut | closure | shutdown
dissolve | no longer exist | not exist | exist | stop existing | cease existing | stop to exist
replace | in place of | stand in for | substitute | supersede
succeed | take over from | follow | replace | successor
fail | collapse | break down | fall through | failure
late | delay | belated | overdue | behind schedule
early | soon | ahead
renew | extend automatically | roll over
refuse | hold back | withhold
west | western
install | set up | put up | erect
new | replacement | alternative
east | eastern
north | northern
south | southern
capture | take | win on battlefield | win with arms | win by arms | win militarily | win by fighting | win in fighting | win in battle | win in combat | recover by force | regain by force | recover in battle
run | remain in force | stay in force | be in force
stop | interrupt | cut | sever
extend | stay longer | remain longer | stay on

extend | more time | wait longer | allow longer | give more time | grant more time | allow more time | get more time | give extra time | grant extra time | give extra days | give more days | slip
decide | settle
agree | fix | settle | agree on
# Making and changing
create | establish | set up | founded | form | introduce | put in place | put up | organise | organize
build | construct | erect
change | alter | amend | modify | revise | adjust | vary
change | switch | shift | move
move | relocate | redirect | divert | shift | switch | reroute
destroy | demolish | ruin | wreck | raze
repair | restore | rebuild | reconstruct
add | insert | append | include
extra | additional | add | further
base | rest on | rests on | rested on
remove | delete | withdraw
join | link | connect | tie | bind | connection
part | separate | divide | split
move | pull | draw back | shift
split | divide | share | distribute | apportion
worst | hardest
zone | strip | belt
highest | maximum | at most
lowest | minimum | below | at least
build | set up | put up
place | set up | put

# Of agreements and of news
fix | decide | determine
early | sooner | premature | before time | ahead of time
valid | void | dead | null
remains | bodies | corpses | body
rest on | rests on | rested on | founded on | grounded on | build on | based on
objection | criticism
force | impose | rush
tell | instruct | order
share | portion
close | abandon | give up
count | calculate
start | kick in | come in | come into effect
stop | freeze | stay put
in parallel | simultaneous | simultaneously | in step | at the same time
publish | release | put out | bring out
guarantee | responsible | answer for | answerable | vouch | make sure | ensure
authorities | leaders | leadership | officials
institutions | government | authorities
defence ministry | mod
vehicle | truck | lorry

# Coming, going, holding
withdraw | send home | send back home | go from | depart | exit | vacate | evacuate | quit | go away | be gone | clear out | departure | move out
enter | entry | go in | move in | march in | march into | come in | go into | move into
arrive | arrival | come | reach | turn up | get to | land
deploy | station | position | place | send | dispatch | arrive
send | dispatch | ship | deliver
return | come back | go back | go home | come home | repatriate | get back | go back home | return home | come back home
return | transfer | deliver | relinquish | yield | pass | change hands | turn over | give up | concede | restore | give
receive | get | obtain | acquire | gain | be given | come under control | fall under control | fall under authority | come under authority | pass into hands | pass to | go over to | fall into hands | come into hands | pass under control
liberate | retake | take back | recover | conquer | overrun | get back | free
take | capture | seize | conquer | fall | liberate | regain | reclaim
occupy | seize | invade | take
occupy | hold
control | hold | possess | take over | take control | hands
keep | retain | maintain | preserve
hold | retain | maintain | preserve
lose | loss
travel | journey | pass | transit | cross | drive
transport | carry | convey | haul | traffic
transport | transit
lie | be located | be situated | location | sit
go | travel | walk | head
visit | see | attend | visitor
go round | go around | detour | diversion | bypass
cross | drive over | drive across | pass over | pass
come under | end up | pass to | be given | give
bring | take along | carry | deploy
bring | deliver | fetch
stay | remain | continue | keep | hang around | stick around | linger
arrive | come | turn up | get there
leave | be gone | go
take | gain | conquer
drive | run over
board | get on | embark
escape | flee | run away
hide | conceal
go home | withdraw | leave | pull out
receive | come in
spend the night | stay | stop over
travel | move freely | move safely | move about | pass | go
lock | padlock | bolt
leave | gone | go away | depart
passage | travel | movement | pass

# Saying and agreeing
declare | make declaration
announce | proclaim | make public | reveal | disclose | report | state | say | tell | publish
confirm | acknowledge | verify | admit | affirm
call | name | describe | term | label | dub | brand
call | name | spell
mention | cite | quote | refer | name
claim | allege | assert | maintain | say
ask | request | seek | appeal
demand | insist | require | call for | want | ask for | claim
agree | accept | consent | approve | endorse
object | protest | oppose | complain | criticise | criticize | contest | complaint | objection
deny | reject | refuse | dispute | rule out
welcome | praise | hail | applaud | greet | celebrate
promise | pledge | vow | assure | commit
guarantee | ensure | assure | secure | warrant | vouch
sign | put his name to | put her name to | put their name to | put its name to | put their names to | conclude | ink | reach | seal | signatory
broker | mediate | negotiate | facilitate | arrange | mediation
talk | negotiate | discuss | meet | negotiation | discussion
decide | determine | resolve | choose | decision
differ | vary | disagree | diverge | difference | discrepancy
explain | account for | justify
notice | give notice | notify | notification | inform | warn | declare
decree | edict
expect | anticipate | await
plan | intend | aim | schedule | propose | envisage | project | mean
plan | would | will
interpret | read | understand | interpretation | construe
spread | circulate | go round | go viral
recognise | recognize | acknowledge
allow | permit | let | authorise | authorize | enable
forbid | ban | prohibit | bar | outlaw
need | require | necessary
give | offer | put | estimate | estimation
count | estimate | put at
say | according
word | phrase | call
apologise | apologize | be sorry | say sorry | apology
thank | gratitude
accuse | blame | charge
suggest | propose | recommend
warn | caution | alert
argue | contend | maintain | claim
swear | vow | pledge
appoint | name | nominate | choose | install
invite | ask
order | command
apply | application | applicant | request | claim
complain | complaint | grievance
vote | ballot | poll | referendum
beat | defeat | win against
lose | be defeated | be beaten
check | inspect | examine | look at | inspection | survey | test
discover | find | detect | spot
investigate | look into | inquiry | enquiry | probe | investigation
refuse | turn down | reject | decline | rebuff
think | believe | reckon | consider | say | estimate
admit | acknowledge | concede
rule | decide | order | judgment | judgement | verdict | ruling
appeal | challenge
ratify | approve | ratification
quarrel | dispute | row | disagreement | feud | argument
meet | gather | convene | session | sit | come together | get together
order | require | tell
announce | tell the press | tell reporters | tell journalists | tell the media
guarantee | promise | pledge
guarantee | give guarantee | provide guarantee
say | declare
say | count
claim | tally | count | own count

# Acting
guard | protect | defend | patrol | police | secure
guard | control
control | be given control | given control | give control | put in control | have control
control | watch over | oversee | put in charge | supervise | manage | run | administer | supervision | oversight | look after
monitor | observe | watch | supervise | oversee | track | verify | check
violate | break | breach | infringe | violation
attack | strike | assault | offensive | bombard | shell
exchange | swap | trade
release | set free | let go | free
detain | imprison | arrest | jail | detention
block | obstruct | cut off | close off | barricade | close | shut
unblock | reopen | unlock | restore
help | assist | aid | support
elect | vote | election
pay | spend | cost
buy | purchase | acquire
use | employ | apply
show | display | present
collect | gather | assemble
begin | start
have | possess | own | hold
build | construct | construction | building
fit | install | mount | put in | installation
mend | repair | restore | reconditioning
peak | reach peak | reach highest point | be at highest | be at peak
damage | harm | hurt
break | snap | crack
pay | foot the bill | cover the cost | fund | finance | bear the cost
earn | make money | income | revenue
lend | loan | give on loan
borrow | take on loan
insure | insurance | insured
value | worth | valuable
trigger | cause | spark | provoke | lead to | set off | prompt | bring about | result in
hurt | injure | wounded | injury
die | death | kill | dead | perish
keep safe | guarantee | ensure | protect | safely
be in charge of | in charge of | control | take control | command | run
hit | affect | strike
lead | chair | chairman | chairwoman | chairperson | head | chief
strike | walkout | walk out | stoppage | industrial action
stop shooting | stop firing | stop fighting | ceasefire | military action stop | cease fire
shoot | fire | military action | gunfire
guess | estimate
teach | instruct
marry | wed | marriage
punish | penalty | sanction | fine | punishment
clear | demine | remove

# Amounts
rise | increase | grow | climb | growth
drop | decrease | decline | shrink | reduce | fall | reduction | cut
count | report | tally
count | tally | number | record | register | total
percent | portion | fraction | part
include | contain | comprise | cover | consist | encompass | be part
cover | make up | amount to | account for | extend over
exceed | surpass | be over
long | length | run for | stretch | extend for
wide | broad | breadth
high | height | tall
deep | depth
heavy | weight | weigh
old | age | aged
far | distance | kilometre | kilometer | km | mile | metre | meter
fast | quick | rapid | speed
big | large | great | major | main | key | important | significant
small | little | minor
price | cost | expense | charge
money | grant | funding | compensation | fund | aid
maximum | limit | at most | no more than | not more than | ceiling | over | not exceed | no higher than | no longer than | no larger than | no wider than | no heavier than | no deeper than | up to
half | fifty percent
double | twice
member | person | seat | sit
visitor | person | guest | attendee
inhabitant | population | resident
casualty | person | victim
delegate | person | representative
weight | tonne | ton | kilogram
temperature | degree | celsius
speed | kilometres per hour | miles per hour
pay | payable | fee | charge | payment
toll | fee | charge
rent | lease | hire
sell | sale
sum | amount | money
square mile | sq mi | square miles

# People and bodies
leader | president
leader | prime minister | premier
leader | head | chief
minister | prime minister
official | aide
official | minister
aide | assistant | adviser | advisor
government | authorities | administration | cabinet
authorities | institutions | bodies
ministry | department
troops | force | army | military | unit | armed forces | contingent | personnel | serviceman
troops | peacekeepers
resident | inhabitant | villager | townspeople | local | dweller | person
person | passenger | traveller | traveler
deadline | date
country | state | nation
country | two countries | side | party
media | press | journalist | newspaper | outlet | reporter
captive | detainee | detained person | internee
worker | employee | staff
work | employ | staff
female | woman
male | man
child | kid
farmer | farm | grower
shopkeeper | shop | trader | merchant | retailer | business
business | firm | company | enterprise
worker | workforce | labourer
body | agency | organisation | organization | institution | organ | service
facility | centre | premises | site
scholar | academic | researcher | historian | professor | scientist
officer | official
police | policeman | police officer
doctor | physician | medic
teacher | schoolteacher
author | writer
lawyer | solicitor | attorney
driver | motorist | car | traffic
car | vehicle | traffic
lorry | truck | heavy goods vehicle
boat | vessel | ship
plane | aircraft | aeroplane | airplane
broadcaster | tv | television | channel
mayor | town leader
councillor | council member | councilor
member of parliament | lawmaker | deputy | parliamentarian | mp
spokesman | spokeswoman | spokesperson | press secretary
envoy | representative | ambassador | emissary
ally | partner
enemy | adversary | foe | opponent
union | trade union | labour union
docker | dock worker | longshoreman | port worker | dock
court | tribunal | judge
expert | specialist
owner | proprietor
republic | state | authorities
traveller | passenger | people

# Places and things
territory | land | area | soil | ground
region | area | zone | province | territory
adjacent | neighbour | neighbor | surround | border | next to | adjoin | around | beside
border | frontier | boundary
town | city
village | settlement | hamlet
home | house
route | way | path | motorway | track
route | bypass | detour
centre | center
checkpoint | control point | check point | roadblock
cargo | goods | freight | shipment
remains | body | corpse | dead
dead | fallen soldier | fallen serviceman | fallen troop
mission | operation | contingent | peacekeepers
weapon | arms
bomb | munition | shell
death | kill | lose life | perish | fatality
death toll | kill | die | lose life | death | casualty
statement | pact | treaty | document
document | text | paper
clause | article | point | paragraph | provision | section | item
version | variant | edition | text | wording
wording | word | phrase | formulation
term | mandate | tenure | period | stint
period | time | duration | phase
hour | time
unit | piece | item
victory | win | success | triumph
defeat | loss
reason | cause | ground | motive
aim | goal | purpose | objective
result | outcome | consequence
name | title
tweet | twitter
job | task | role | duty | function
rule | regulation
law | legislation | act
defence | defense
road | street | lane
passage | movement | traffic | transit
shelter | refuge
hospital | clinic
school | academy
picture | painting | canvas
drawing | sketch
sculpture | statue
exhibition | show | display
museum | gallery
agreement | contract
meeting | summit | talk | conference
memorandum | memo
letter | message | note
image | photo | photograph | picture
film | movie
map | chart
river | stream
lake | reservoir
drought | dry spell | dry summer | water shortage
flood | flooding | high water
storm | gale | tempest
fire | blaze
accident | crash | collision
bug | fault | defect | flaw
base | seat | headquarters | located
gun | firearm | rifle | weapon
cow | cattle | livestock
harbour | harbor | port
dock | quay | pier | wharf
bridge | crossing
electricity | power
field | pasture | grazing | meadow
harvest | crop
mine | landmine
illness | disease | sickness | ill | sick
prize | award
job | post | position
job | work | position
study | research | survey
document | agreement

# Qualities
early | premature | ahead of schedule | ahead of time | before time
new | fresh | alternative
illegal | unlawful
legal | lawful
valid | in force | binding | effective | apply | validity | still hold | still stand | hold good
joint | common | mixed
full | complete | total | entire | whole
safe | secure | security | safety
temporary | provisional | interim | makeshift
automatic | automatically | on own | on its own | on their own | by itself | by themselves | of own accord | tacitly
former | previous | prior | old
tense | strained | odds
autumn | fall
armoured | armored
possible | potential
real | actual | true
same | identical
former | ex
next | following
last | final
final | end
about | approximately | roughly | around
free | free of charge | without charge | gratis
cheap | inexpensive
expensive | costly
dangerous | unsafe | hazardous
quick | fast | soon
slow | sluggish
secret | confidential | undisclosed | unpublished
public | open
official | formal | legit
usual | normal | ordinary
main | chief | principal
responsible | in charge | liable | head | lead | command
combat | battle | war
leak | unofficial
large | big | size | area | square kilometre | square kilometer | sq km | square km | km² | square metre | square meter | sq m | m² | million | billion
talk about | speak of | speak about | call | refer to | mention
pass | touch | run through | go through | lead through | cross
last | complete
base on | rest on | rely on | found on | basis | legal basis | legal footing | legal foundation | rooted in | grounded in
open | open its doors | open doors
give | declare
near | close to | beside | next to
unrecognised | unrecognized | breakaway | self-proclaimed | de facto
rich | wealthy
dry | drought
late | delayed | delay

# Fighting
war | armed conflict | military conflict | warfare | armed struggle | bloodshed | military confrontation | armed confrontation | skirmish | wage war
start war | go to war | open hostilities | fire first shot | start hostilities | unleash war
attack | launch attack | mount attack | carry out attack | launch strike | carry out strike | go on attack | go on offensive | launch offensive | onslaught | aggression
offensive | military operation | military campaign | ground operation
invade | invasion | incursion
bombard | bomb | drop bombs | rain bombs
airstrike | air strike | air raid | bombing raid | attack from air | strike from air
shoot | open fire | exchange fire | gunshot | fire shots | exchange of fire
advance | gain ground | push forward | press forward | press ahead | make headway
withdraw | retreat | fall back | decamp | march out | clear out | vacate | evacuate | pack up | pack bags | pull up stakes | get out | head home
counterattack | counter-attack | counteroffensive | counter-offensive | hit back | strike back
retaliate | reprisal | hit back | strike back | take revenge
repel | repulse | fend off | beat back | beat off | ward off | drive back | fight off
resist | fight back | put up fight | put up resistance | offer resistance | hold out | make stand | stand ground
besiege | siege | lay siege | encircle | surround
block | siege | cut off from world | cut off from outside world | seal off | stranglehold
beat | vanquish | crush | overpower | get better of | prevail over
win | come out on top | prevail | emerge victorious | carry day | win day | victor
capitulate | throw in towel | white flag | admit defeat | lay down arms | lay down weapons
disarm | demilitarise | demilitarize | hand in weapons | give up weapons
handle | deal with | process | see to
strengthen | reinforce | beef up | bolster | shore up | buildup
reduce | scale down | scale back | draw down | drawdown | cut back | downsize

# Ceasefire
ceasefire start | shooting stop | fighting stop | firing stop | shelling stop | hostilities stop | guns stop
ceasefire | cessation of hostilities | cessation of fire | suspension of hostilities | silence guns | guns fall silent | hold fire
stop fighting | end fighting | cease hostilities | halt fighting | halt hostilities | end bloodshed | stop bloodshed | put end to fighting
violate | flout | disregard | renege | disobey | defy | contravene
observe | respect | abide by | stick to | comply with | adhere to | honour | honor | live up to | uphold | obey
resume | restart | start again | break out again | pick up again | take up again | recommence | flare up again

# Taking and holding land
capture | win by force | take by force | take by storm | gain control | win control | establish control | bring under control | assume control | take possession | gain possession | get hold of | wrest | fall into hands | come into hands
capture | seizure | conquest | snatch | grab | overran | lay hands on | get hands on
liberate | retook | retaken | reconquer | wrest back | restore control | get back control | re-establish control
occupy | hold by force | take over by force
hold | keep hold of | keep possession | cling to | retain control | remain in possession
control | keep control | retain control | remain in control | stay in control | exercise control | dominate | hold sway | rule over | remain in hands | stay in hands
take over | assume control | take charge | take reins
include | belong | form part | part of
lose | forfeit | be deprived of | lose control | lose possession | slip out of hands
keep positions | hold positions | maintain positions | remain at positions | stay at positions | remain in place | stay in place | stay put | stand still | stay where they are | remain where they are | stop where they stand | stay where they stand | freeze in place
key | strategic | crucial | vital | pivotal

# Handing over
transfer | sign over | pass into hands | go into hands | put in hands | place in hands
return | cession | let go of | give away | give up control | relinquish control | come back under control | pass back | restitution | change owner | switch hands
abandon | leave behind | walk away from | forsake | turn backs on
replace | take place of | step into shoes of
farewell | goodbye | good-bye | send-off | sendoff
ceremony | ritual | celebration | festivities
raise flag | hoist flag | run up flag | put up flag

# Peacekeepers, guarding, bases
keep peace | maintain peace | preserve peace | peacekeeping
troops | fighter | boots on ground | trooper | men in uniform
commander | commanding officer | commanding general | head of troops | leader of troops
chief of staff | chief of general staff | head of general staff | army chief
guard | stand guard | keep guard | keep watch | watch over | safeguard | shield | provide security | keep secure | mount guard
monitor | keep watch over | keep eye on | keep tabs on | surveillance
escort | accompany | go along with | ride along
convoy | motorcade | column of vehicles | line of vehicles
deploy | take up positions | take up posts | move into position | roll out | take up duty | fan out
base | barracks | garrison | encampment
airlift | fly out | air bridge | bring by air | transport by air | carry by air | bring by plane | transport by plane | fly troops
equipment | gear | kit | hardware | materiel
small arms | light weapons | personal weapons | sidearms
armed | carry weapons | carry arms | bear arms | under arms
artillery | howitzer | cannon | big guns
helicopter | chopper
fighter jet | warplane | combat aircraft | military aircraft | fighter plane | jet fighter
ammunition | ammo | bullet | cartridge | live rounds
clear mines | mine clearance | demining | remove mines | minesweeping | sweep for mines | mine removal

# Moving
arrive | show up | touch down | make appearance
enter | roll into | roll in | drive into | walk into | walk in | set foot in | gain entry | make entry
depart | set out | head out | start out | take off | drive off | head off
turn back | turn away | send back | refuse entry | deny entry | bar from entering
let through | let pass | wave through | allow through | allow to pass | allow passage | give passage | grant passage
pass | get through | get past | make it through
travel | make journey | make trip | trip | ride
airport | airfield | aerodrome | airstrip
land | piece of land | tract of land | parcel of land | patch of land | bit of land | stretch of land | plot of land

# Roads, transport, borders
railway | railroad | rail line | train line | rail link | train track | railway line | rail connection
alternative | replacement | substitute
detour | roundabout way | long way round | go long way | circumvent
connect | run between | join up | form link | hook up
block | impassable | no way through | bar way | block way | shut off | clog | stop traffic | stand in way | cordon off | hold up traffic
unblock | free up | lift blockade | end blockade | clear way | open up | remove obstacles
cut off | stranded | marooned | isolated | unreachable
checkpoint | border post | control post | guard post | inspection post | border control | passport control
border crossing | crossing point | border gate | frontier crossing
border | dividing line | demarcation line | borderline
demarcate | delimit | mark border | draw border | mark out | delineate | fix border | define border
line of contact | contact line | front line | frontline | ceasefire line | line of control
buffer zone | no man's land | security belt | security zone | neutral zone
cargo | load | consignment | merchandise | wares
supply | provide | furnish | equip | kit out
humanitarian aid | relief supplies | emergency aid | relief goods | aid shipment | aid delivery | humanitarian supplies | humanitarian cargo
single | only | sole | lone
mountain | hill | highland | upland | peak
safely | without danger | without risk | out of danger | unharmed
freely | unhindered | unimpeded | without hindrance | without obstacles | without restrictions
both directions | both ways | either direction | each direction | two-way
adjacent | nearby | vicinity | in neighbourhood
live | reside | dwell | inhabit | make home
abandoned | deserted | ghost town | uninhabited | depopulated
vacate | empty | empty out | clear of people
cover | span | stretch over | spread over

# People who flee, live, return
displace | uproot | drive from homes | force from homes | force out of homes | make homeless | force to flee | force to leave homes
expel | drive out | throw out | push out | force out | kick out | chase out | chase away | oust | eject | evict | dislodge | expulsion | deport | banish
flee | fled | take flight | run for lives | exodus | leave homes | abandon homes | seek refuge | seek safety
exodus | mass flight | mass departure | wave of refugees | stream of refugees | flood of refugees | flow of refugees
evacuate | bring to safety | take to safety | get to safety | carry to safety | move to safety
return | move back | be back home | homecoming | find way home | find way back | make way back | head back | go back to homes
resettle | rehouse | settle again | give new homes | settle anew
shelter | accommodate | give refuge | give shelter | offer shelter | offer refuge
belongings | possessions | personal effects | household goods | personal property
civilian | non-combatant | noncombatant | ordinary people | peaceful population | peaceful residents | ordinary citizens

# Prisoners, dead and wounded
take hostage | kidnap | abduct | carry off
capture | take prisoner | take alive
detain | lock up | put behind bars | behind bars | take into custody | in custody | hold captive | keep captive | put in prison | incarcerate
release | let out | turn loose | go free | walk free | regain freedom | give freedom | freed | set at liberty | come home from captivity | return from captivity
missing | unaccounted for | disappear | vanish | go missing
kill | lose lives | lose life | claim lives | cost lives | take lives | slain | slay | fall in battle | fall in action | gun down
massacre | slaughter | mass killing | mass murder | carnage
injure | wounded | maim | get hurt | suffer injuries | sustain injuries | suffer wounds
casualties | losses | dead and wounded | killed and wounded | killed and injured | dead and injured
death toll | body count
rescue | save | pull to safety

# Destruction
destroy | devastate | wipe out | flatten | obliterate | annihilate | lay waste | reduce to rubble | reduce to ashes | lie in ruins | leave in ruins | smash | raze to ground | level to ground | wipe off map
demolish | tear down | knock down | pull down | bulldoze | take apart
burn | set fire to | set on fire | set alight | set ablaze | burn down | torch | go up in flames | burn to ground | arson | set light to
blow up | explode | explosion | blast | detonate
ruinous | devastating | destructive | disastrous | catastrophic | calamitous
collapse | fall down | give way | crumble
damage | cause damage | suffer damage | sustain damage | inflict damage | impair
loot | plunder | pillage | ransack

# Building
build | building work | carry out construction | put together | under construction
rebuild | rebuilt | build again | raise from ruins | put back up | build back | build anew
repair | renovate | refurbish | overhaul | carry out repairs
break ground | groundbreaking | lay foundation | lay foundation stone | lay first stone | lay cornerstone | start building | start construction
inaugurate | cut ribbon | open to traffic | put into operation | put into service | bring into service | bring into use | throw open
create | founded | come into existence
end | come to end | come to close | bring to end | bring to close | put end to | put stop to | draw to close | wrap up | grind to halt
hasten | speed up | accelerate | bring forward | rush
force | compel | coerce

# Saying
say | stress | emphasise | emphasize | underline | underscore | point out | make clear | make plain
say | remark | comment | go on record
say | stipulate | lay down | specify | prescribe | spell out | set out
express | voice | give voice to | put into words
repeat | reiterate | restate | reaffirm | say again | say once more
speech | give speech | deliver speech | televised address | address nation | address to nation
react | reaction | respond | response | reply | answer | take news
decline to comment | refuse to comment | no comment | stay silent | keep silent | remain silent | keep quiet | stay quiet
make no mention | say nothing | say not word | silent about | leave out | omit | leave unmentioned
mention | bring up | allude | make mention | make reference | crop up
describe | characterise | characterize | portray | depict | paint picture
call | also known as | go by name | nickname | christen
opinion | view | point of view | viewpoint | standpoint | stance | attitude
fear | worry | afraid | dread | apprehensive | anxious
confidence | sure | trust | faith | convinced | no doubt
doubt | sceptical | skeptical | cast doubt | call into question | unsure | unconvinced
warn | sound alarm | raise alarm | issue warning | give warning | put on notice
threaten | threat | menace

# Announcing, publishing, reporting
announce | declare | unveil | break news | let it be known | make it known | make known | go public
reveal | divulge | lay bare | bring to light | let slip | spill beans
become known | come to light | emerge | transpire
publish | issue | print | put online | post online | put on internet | make available | bring out
media | news outlet | news agency | news site
report | write about | run story | dossier
unofficial | unconfirmed | rumour | rumor | hearsay | gossip
tweet | post on twitter | write on twitter | social media post
notify | let know | let them know | send word | bring to attention
secret | behind closed doors | under wraps | hush-hush | clandestine | covert
false | untrue | fake | fabricated | baseless | unfounded

# Agreeing, approving, supporting
agree | come to terms | reach agreement | come to agreement | strike deal | strike agreement | reach deal | cut deal | make deal | see eye to eye | shake hands on it | find common ground | be of one mind | hammer out | thrash out
approve | green light | greenlight | go-ahead | give approval | give consent | give blessing | assent | sign off | wave through | rubber-stamp | thumbs up | say yes
accept | go along with | come round to | take up offer | say yes
support | in favour of | in favor of | stand behind | advocate | champion | lend support | throw weight behind | speak up for
sign | put pen to paper | put signature to | add name | add signature | set hand to | affix signature
party | signatory | signer | contracting party
compromise | meet halfway | middle ground | give and take | make concessions | give ground
deadlock | stalemate | impasse | standoff | stand-off | gridlock | logjam | stall | get stuck | bog down | grind to halt | get nowhere | make no headway
progress | headway | breakthrough | step forward
final settlement | lasting peace | permanent peace | lasting solution | permanent settlement
trilateral | three-way | three-party | three-sided | tripartite
bilateral | two-way | two-party | two-sided
alone | single-handed | unilateral | without consulting

# Denying, admitting, refusing
deny | contradict | refute | rebut | repudiate | brush aside | brush off | disavow | call untrue | call false | call it lie | say not true | dismiss claims
admit | confess | own up | come clean
confirm | corroborate | bear out | substantiate | attest
refuse | say no | unwilling | balk at | baulk at | dig in heels | turn deaf ear
reject | vote down | throw out | spurn | snub | thumbs down | give cold shoulder
capitulate | lay down arms | wave white flag | throw in towel
backtrack | change mind | u-turn | about-face | have second thoughts | backpedal | climb down

# Objecting, disliking, criticising, welcoming
object | hold against | have problem with | have issue with | raise objection | take exception | speak out against | disapprove | frown upon | dead set against | kick up fuss
criticise | condemn | denounce | deplore | decry | censure | slam | lambast | rebuke | hit out at | lash out | find fault | take issue | pull to pieces | take to task
object | dislike | unhappy | displeased | dissatisfied | resent
complain | lodge complaint | file complaint | make complaint | lodge protest | grumble | moan | gripe | unhappy | dissatisfied
accuse | point finger | put blame | lay blame | pin blame | hold responsible | lay at door
welcome | hail | applaud | pleased | glad | happy | delighted | cheer | rejoice | speak well of
praise | commend | laud | acclaim | pay tribute | speak highly | salute | compliment
thank | grateful | appreciate | owe debt
apologise | express regret | beg pardon | ask forgiveness
controversial | contentious | divisive | hotly debated | hotly disputed
dispute | bone of contention | sticking point | stumbling block | controversy
tense | bad terms | at loggerheads | bad blood | at daggers drawn | frosty

# Promising, guaranteeing, keeping and breaking one's word
promise | give word | make promise | make commitment | undertake | give assurance
guarantee | make sure | make certain
comply | honour | honor | abide by | adhere | live up to | respect | obey | keep word | keep promise | play by rules
violate | flout | renege | contravene | break word | break promise | go back on word | go back on promise
implement | carry out | put into practice | put into effect | fulfil | translate into action
duty | obligation | commitment | undertaking
condition | stipulation | proviso | precondition | prerequisite | strings attached
exception | exemption | waiver | carve-out | opt-out
compulsory | mandatory | obligatory
voluntary | willingly | of own free will
pressure | pressurise | strong-arm | twist arm

# Deciding, proposing, asking for, negotiating
decide | decision | make decision | take decision | reach decision | come to decision | make up mind | opt for | call shots | final say | last word
choose | pick | select | opt for | single out
propose | put forward | come up with idea | come up with plan | put on table | float idea | make proposal | submit proposal
proposal | idea | initiative | brainchild | proposition
ask | urge | call upon | implore | plead | beg | entreat | exhort
ultimatum | final demand | final warning | last warning
negotiate | bargain | haggle | hold talks | hold negotiations | parley | confer | at negotiating table | round table | dialogue
discuss | debate | deliberate | talk over
consult | sound out | seek advice | take soundings
broker | go-between | intermediary | middleman | peacemaker | act as mediator | bring to negotiating table
intervene | step into dispute | get involved | interfere | meddle
represent | act on behalf of | speak on behalf of
settle | resolve | solve | sort out | iron out | clear up
unresolved | unsettled | undecided | left open | up in air | open question | pending
finalise | finalize | nail down | pin down | put finishing touches
cancel | call off | scrap | axe | ditch | pull plug
resume | restart | start again | begin again | pick up again | take up again | get going again | back to table
neutral | impartial | unbiased | take no sides | even-handed
entrust | assign | give task | give job | make responsible | put in hands of
chair | preside | run meeting
farewell | goodbye | send-off | leave-taking

# Recognising, validity and ending of agreements
recognise | consider | regard | deem | look upon as
independence | sovereignty | statehood
autonomy | autonomous | self-rule | self-government | home rule
secede | secession | break away | split off | go own way
join | accede | accession | become member | become party
valid | hold good | still in effect | remain in effect | legally binding | operative | still stand | still hold | still count
invalid | void | null and void | dead letter | no legal force
start | go live | become effective | become valid | become binding | come into operation
expire | come to end | run course | cease to apply | cease to be valid
terminate | tear up | rip up | abrogate | rescind | revoke | annul | cancel | scrap | renounce

# Laws and decrees
repeal | revoke | rescind | annul | nullify | abolish | overturn | strike down | quash | get rid of
adopt | approve | enact | vote through | push through
enact | pass law | pass into law | make law | sign into law | put on statute book
law | statute | ordinance
decree | executive order | presidential order | order of president | ukase | directive | ordinance
bill | draft law | proposed law
illegal | against law | illegitimate | illicit | break law
forbid | disallow | make illegal | off limits
allow | give permission | grant permission | entitle | give right | give green light

# Elections
vote | go to polls | head to polls | cast ballot | cast vote
election day | polling day | voting day
elect | vote into office | vote into power | win election
re-elect | reelect | elect again | win second term | win another term
early election | snap election | snap poll | snap vote
run-off | runoff | second round | second ballot
turnout | voter participation | share of voters
voter | elector
candidate | contender | nominee | run for office | stand for election | stand for office | throw hat in ring
referendum | plebiscite | popular vote
abstain | abstention | sit out vote
parliament | legislature | assembly | congress

# Offices, appointments, resignations
appoint | designate | put in charge | give job | give post | make head
take office | assume office | come to office | enter office | come to power | take up post | take oath | swear into office
term | term of office | spell in office | time in office | years in office
resign | stand down | step aside | leave office | hand in resignation | hand in notice | tender resignation | give up office | bow out
dismiss | sack | remove from office | relieve of duties | kick out | boot out | give boot | strip of post | force out
overthrow | oust | topple | depose | unseat | remove from power
successor | next in line | step into shoes
president | head of state
prime minister | head of government
foreign minister | top diplomat | chief diplomat | minister of foreign affairs | foreign secretary
foreign ministry | ministry of foreign affairs | foreign office | mfa
defence ministry | defense ministry | ministry of defence | ministry of defense | defence department | defense department
defence minister | defense minister | minister of defence | minister of defense | defence secretary | defense secretary
official | civil servant | bureaucrat | functionary
deputy | second in command | number two | right-hand man

# Counting
count | tot up | add up | keep count | put number at | put figure at | put total at

# Wording of texts
draw up | draft | compose | formulate | write
word | express | put into words | couch
word | expression | term
unclear | ambiguous | vague | open to interpretation
mean | signify | denote | define | refer to
prevail | take precedence | override | authoritative
differ | contradict | inconsistent | at variance | unlike

# People and bodies
troops | fighter | infantry | boots on ground
civilian | noncombatant | non-combatant | ordinary people | ordinary citizen
detention | custody | incarceration | behind bars | lock up
hostage | abductee | abducted person | kidnapped person | kidnap victim
rebel | militant | insurgent | guerrilla | armed group
commander | commanding officer | military chief | army chief | military leader
general | senior officer | military officer | top brass
foreign ministry | foreign office | ministry of foreign affairs | foreign affairs ministry
spokesman | spokesmen | press officer | press service | mouthpiece
mediator | go-between | intermediary | middleman | peace broker | honest broker
delegation | negotiating team | team of negotiators
party | belligerent | warring side | warring party
breakaway | separatist | secessionist | self-declared | self-styled
government | regime | leadership | rulers | powers that be
parliament | legislature | national assembly
council | municipality | town hall | city hall | local authority | local government
working group | working party | task force | taskforce | commission | committee | panel
security service | secret service | intelligence service | intelligence agency | spy agency
aid agency | relief agency | charity | aid organisation | aid organization | relief organisation | relief organization | NGO
observer | watchdog | monitoring team | inspector
police | law enforcement | policemen | cop | constable
rescuer | rescue worker | emergency worker | emergency services | rescue team
firefighter | fireman | firemen | fire brigade | fire service | fire crew
casualty | dead and wounded | killed and wounded | dead and injured | killed and injured
expert | analyst | pundit
journalist | correspondent | newsman | newsmen
news agency | newswire | wire service | news service | news outlet

# Documents
annex | appendix | attachment | addendum
clause | stipulation | subclause | bullet point
plan | blueprint | roadmap | road map | scheme
decree | presidential order | presidential decree | executive order | ordinance
approval | go-ahead | green light | permission | blessing
press conference | news conference | press briefing | news briefing | media briefing
tweet | post on twitter | post on x | social media post | online post
schedule | timetable | timeline | time frame | timeframe
mechanism | procedure | scheme | machinery | system
mandate | remit | terms of reference

# Places, roads
capital | capital city | seat of government
settlement | populated area | populated place | inhabited place | built-up area
route | artery | lifeline | land link | overland route | thoroughfare
bypass | ring road | relief road
highway | expressway | freeway | main road
railway | railroad | rail line | train line | rail track | rail link
border crossing | crossing point | border post | frontier post | border gate | checkpoint
line of contact | contact line | front line | frontline | line of control | battle line
demarcation | delimitation | marking of border | drawing of border
buffer zone | demilitarised zone | demilitarized zone | DMZ | security zone
military base | garrison | barracks | army base | army camp
headquarters | HQ | head office | main office
minefield | mined area | mined land | mined territory
power cut | blackout | outage | power failure
polling station | polling place | voting station

# Weapons, vehicles, goods
small arms | light weapons | light arms | infantry weapons | handgun
weapon | weaponry | armament | arsenal | military hardware
heavy weapons | heavy arms | heavy weaponry | artillery | howitzer
ammunition | ammo | munitions | bullet | cartridge
unexploded ordnance | UXO | unexploded shell | unexploded bomb | explosive remnants
missile | rocket | projectile
drone | unmanned aircraft | unmanned aerial vehicle | UAV | quadcopter
airlift | fly in | air bridge | air transport
equipment | gear | kit | machinery | hardware
convoy | column | motorcade | line of vehicles
goods | merchandise | wares | products | commodity | consignment
humanitarian aid | relief supplies | relief aid | emergency aid | relief goods

# Money, trade
tariff | customs duty | import duty | import tax | levy
embargo | trade ban | sanction | import ban | export ban
compensation | reparation | payout | indemnity | redress
donation | contribution | gift
shortage | lack | scarcity | dearth | short supply

# Reasons, relations
reason | rationale | justification | excuse | pretext | explanation
humanitarian grounds | humanitarian reasons | humanitarian considerations | out of humanity | out of compassion
consequence | aftermath | fallout | repercussion
obstacle | hurdle | stumbling block | sticking point | impediment
danger | risk | threat | peril | menace
fear | worry | anxiety | alarm
confidence | convinced | certainty | sure
status | legal status | legal position | footing
relations | relationship | ties | rapport
tense | frosty | icy | fraught | bad blood
compromise | concession | middle ground | give and take
autonomous | autonomy | self-governing | self-rule | home rule
control | jurisdiction | grip | sway | dominion
control | auspices | aegis | watchful eye
hold | occupation | control

# Events, and nouns whose stem is not their verb's
ceasefire | cessation of hostilities | guns fall silent | lay down arms | laying down of arms
truce | lull | pause in fighting | break in fighting | pause in shooting | break in shooting
offensive | attack | onslaught | blitz | military operation
clashes | skirmish | shootout | exchange of fire
fighting | battle | battlefield | by force | military means | force of arms | militarily
unrest | riot | disturbance | turmoil | disorder
demonstration | protest | rally | protest march
explosion | explode | blast | detonation | blow up
earthquake | quake | tremor
wildfire | forest fire | bushfire | bush fire
disaster | catastrophe | calamity | tragedy
runoff | second round | run-off vote | run-off election

# Adjectives and adverbs
narrow | thin | tight | slender
single | sole | lone | solitary
temporary | short-term | stopgap
permanent | indefinite | enduring | long-lasting
early | sooner than planned | sooner than agreed | ahead of deadline | before schedule
ahead of schedule | rush | hurried | hasty | too early | too soon
record | log | register | note down | document
raise | hoist | run up
resign | step down | give up office | quit | retire
on time | in time | on schedule | punctual | ahead of schedule | ahead of time | behind schedule | late
late | tardy | later than planned | later than agreed
joint | combined
alone | single-handed | solo | unilateral
in parallel | simultaneous | concurrent | at same time | in tandem | side by side
automatic | by default | without further agreement | tacit
freely | unhindered | unimpeded | without hindrance | unobstructed
comprehensive | wide-ranging | far-reaching | all-embracing
secret | classified | covert | clandestine | behind closed doors
gradual | step by step | stage by stage | phase by phase | bit by bit
immediate | straight away | right away | instant | without delay | forthwith
same | one and same | equal
adjacent | nearby | contiguous | flanking
unchanged | stay same | remain same

# Quantities, time
area | surface | surface area | expanse | acreage
size | extent | scale | magnitude | dimension
percent | slice | chunk | ratio
midnight | stroke of midnight | 12 am
overnight | in night | during night | at night
extend | more time | give more time | grant more time | allow more time | extra time | extra days | additional time | additional days | grace period | breathing space | reprieve | slip
term | stint | spell | tour of duty
afterwards | subsequently | thereafter | later | in aftermath
annual | yearly | every year | each year | once year
start | outset
full | wholly | in full | in entirety

# Filing, sending, asking in the language of offices
submit | hand in | file | lodge | send in | turn in | deliver | put in | present | tender
deliver | hand in | submit | supply | provide | furnish
supply | provide | furnish | give
notify | report | tell | let know | inform
apply | put in for | ask for | request | sign up
register | sign up | enrol | enroll | put name down | registration
claim | put in claim | ask for | request | demand
pay back | refund | reimburse | repay | give back | return
want back | ask for return | demand return | reclaim | claw back
look at again | review | reopen | reconsider | revisit | re-examine | hear afresh | rehear
examine | go through | look over | audit | scrutinise | scrutinize | inspect
terminate | walk away from | back out of | denounce | cancel
warning | notice | advance notice
prevail | count | be authentic | take precedence
exempt | let off | excuse | waive | spare
delete | destroy | get rid of | dispose of
retain | keep | hang on to | hold on to
distribute | hand out | issue | give out
deadline | cut-off | cutoff | closing date | last day
enter | break into | raid | burgle

# Work and pay
job loss | redundancy | layoff | lay-off | dismissal
dismiss | sack | lay off | laid off | make redundant | made redundant | fire | fired | let go | lose job
severance | redundancy pay | severance pay | redundancy money | pay-off | payoff | golden handshake
wage | pay | salary | earnings | pay packet | paycheck
rise | raise | increase | pay rise
bonus | one-off payment | single payment | lump sum
back pay | arrears | backdated
rota | roster | shift pattern | timetable
annual leave | holiday | vacation | days off | time off
trainee | learner | apprentice | beginner | recruit
volunteer | voluntary | of own accord | of own free will
job centre | job-finding | job finding | employment cell | outplacement | careers
manager | boss | management | supervisor
plant | factory | works | mill | site
workshop | department | shop floor | hall
produce | make | manufacture | turn out
client | customer | buyer | purchaser
supplier | vendor | contractor
opening offer | first offer | initial offer
strike | picket | blockade
lowest | bottom | least

# Money
subsidy | grant | state aid | funding | public money
shortfall | deficit | gap | hole | black hole
surplus | profit
debt | owe | liability | arrears
bankrupt | insolvent | insolvency | go bust | go under
ceiling | cap | upper limit | maximum | at most | no more than | not exceed | up to
floor | minimum | lower limit | at least | no less than | not less than
smallest | minimum | least | lowest | no less than
invoice | bill
cost | set back | expense | spend
bid | tender | offer
budget | spending plan
insure | insurer | insurance
compensate | compensation | damages | payout | pay-out

# Schools and universities
university | uni | college
merge | merger | amalgamate | amalgamation | combine | join | unite | union | fuse
student | undergraduate | pupil | learner
degree | diploma | award | qualification
vice-chancellor | head of university | rector
lecturer | professor | academic | teaching staff | faculty
campus | site | grounds
department | dept | school | faculty
medical school | school of medicine | medicine
dormitory | dorm | hall of residence | student housing | student room
scholarship | bursary | stipend
exam | examination | test
course | programme | program | degree

# Health
hospital | infirmary | medical centre
emergency department | emergency room | casualty | accident and emergency | urgent care
surgery | operation | operating theatre
patient | sick person
birth | maternity | childbirth | give birth | have baby
doctor | surgeon | consultant | physician
nurse | nursing staff | carer
ambulance | paramedic

# Houses, streets, water
water main | water pipe | main | pipe
tap | faucet
rubbish | trash | garbage | refuse | litter
pavement | sidewalk | footpath
replace | rip out | take out | change | swap out
connect | hook up | switch | join up
lead pipe | lead service line | lead line
leak | burst | break
dig | excavate | excavation | dig up
resettle | rehouse | relocate | move | resettlement
submerge | flood | inundate | drown | under water
dam | barrage | weir
turbine | windmill | wind turbine
household | family | home
grave | tomb | burial | cemetery | graveyard
memorial | monument
relic | object | artefact | artifact | item
restitution | restitute | give back | return
provenance | origin

# Sea, land, animals
trawler | fishing boat | fishing vessel | boat | vessel
skipper | captain
catch | haul | land | landing
quota | allowance | allocation | allotment
fishery | fishing
shoal | stock

# Captivity, courts, mines
captive | prisoner | detainee | hostage
captivity | held captive | hold captive | imprisonment
prison | jail | gaol
missing | unaccounted for | disappear | whereabouts unknown
torture | beat | maltreat | ill-treat | mistreat | abuse
trial | court case | proceedings
judge | magistrate | jurist
arbitrator | arbiter | arbitration | panel
sapper | deminer | mine clearer | bomb disposal
artillery | big gun | heavy gun | cannon | heavy weapon
civilian | normal person | normal people | ordinary person
dissent | disagree | object | oppose

# Nuclear and industry
reactor | nuclear plant | nuclear power plant | power station
decommission | dismantle | take apart | scrap | shut down for good
spent fuel | nuclear waste | radioactive waste
clean-up | cleanup | clean up | remediation | decontamination | decontaminate | remediate
contaminate | pollute | pollution | contamination
licence | license | permit | permission
# Everyday words of contracts and news
consignment | shipment | batch
contractor | builder
pay | fork out | cough up | foot bill
toxic | poisonous
approve | scrape through | vote through
shrink | dwindle | decline | recede | shrink back
dissent | vote against
give way | back down | concede
open | unblock
faster | quicker | speedier
explain | put down to
`);

/**
 * The groups of a list, one in each line, their words parted by bars; what begins with "#" is a
 * heading.
 */
function groupsIn(list: string): readonly (readonly string[])[] {
  const lines = list.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => line.split(" | "));
}
