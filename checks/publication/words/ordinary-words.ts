const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Names of people that are ordinary words, months or places as well: with a capital alone they say little. */
export const ORDINARY_WORDS = words(`
  abbey abbot acre angel april archer art ash ashford august austin bailey baker bank banks barber barker barley barn barnsley barrow barton bass beach bean
  bear bedford bell bench berry best bill birch bird bishop black blackburn blackpool bloom blunt bolton bond booth boston bow bowman box bradford branch brand bridge
  bridges bright bristol brook brooke brooks brown buck bull burn burns burton bush butcher butler buxton buy cage camp cannon care carlisle carpenter carter cash castle
  chamber chambers chance chandler chapel chapman charity chase chelsea chester child church clarity clark clay clean clear clerk cliff close coach coal coast coffee cole
  comfort constable cook cooper corner cotton court cox crane crawley crisp cross crow crown crystal curry curtain cutter daisy dale darling dawn day days deacon dean
  dear derby diamond dixon dove drake draper driver duke dyer eagle earl early east eastwood eden elder england english faith falcon farmer farrow fear field fields finch fish
  fisher fleet flood flower flowers ford forest forester fort foster fox france francis frank freedom freeman french frost fuller gale garden gardener gardner garland gates gay
  gentle georgia gift gill glass glossop glover gold golden good goodall grace grant gray green greenwood grey grove guest guy hail hale hall hand hands hardy harper harvest
  hastings hawk hawkins hay hazel head heath heather heaven hedge help henry hill hills holiday holly holmes honour hood hook hope horn house hunt hunter hurst ice ireland iris
  ivory ivy jack jay jewel jordan joy judge june jury justice kay keen kent key keys kind king kings kirk kitchen knight lace lake lamb lancaster land lane large lark law lawn
  leach lee leeds lent leicester lily lincoln link little lodge london long lord love low luck major mandate march mark marsh marshal marshall martin mason masters match matlock may
  mercy merit merry mile miles mill miller mills milton mist monday moon moor moore morning moss mount mountain nelson new newman newton noble norman north northern norton nottingham
  nurse nuttall oak oakley olive oliver orange page pain paine painter palmer paradise paris park parker parks parrott parsons patience pearl peace peach penny pepper
  pike pilgrim piper pitt plant plum pole pond pool pope porter post potter power powers preston price pride priest prince prior proctor provost prudence pryor quick raven
  ray read reader reading reed reef reeve reeves rich richmond ring rise river rivers robin rock rod roman rose rowan ruby rule rush russell sage sailor saint sale salmon
  salt sand sands savage sawyer scott sea seal self senior service sewell sharp shepherd sheriff shields ship short silver singer singh skinner sky slack slater small smart snow south
  southern sparrow speed spencer spring square squire stafford stanley star start steel stocks stone storm strange street strong stubbs sturgeon summer summers sunday sutton
  swan swift tanner taylor temple thatcher thorn thorne tower towers town trust trusty truth tucker turner tyler underwood union usher vale valley verity victoria
  villa violet violin viper wade wales walker wall wallace waller walls ward wards warden warner warren washington water waters way weaver webb webster weeks well wells west
  western wheeler white wild will willow wills winter wise wolf wood wooden woodland woods word work workman worth wren wright yard york young younger
  bob dick don drew gene grant harry herb jean josh ken lance lane norm pat peg pip ram reg rob rusty skip sue ted tim van victor wade wayne
`);

/** First words of sentences, and others with a capital that are nobody's first name. */
export const LITTLE_WORDS = words(`
  a about after again all also although an and another any are as at because been before both but by can could did do does during each either every for from further had has have
  he her here his how however i if in into is it its later many most mother father sister brother uncle aunt cousin daughter son husband wife partner neighbour friend witness victim perpetrator suspect
  may more mr mrs ms miss my neither no nor not now of on once only or other our out over she should since so some such than that the their them then there therefore these they this those though
  through thus to today together under until up upon was we were what when where whether which while who whose why will with without would yes you your
  contact attended told named name called client subject case re dear met visited interviewed action lead
`);

export const TITLES = "mrs?|ms|miss|mx|dr|prof(?:essor)?|sir|dame|lady|lord|cllr|councillor|rev(?:erend)?|fr|sgt|pc|dc|ds|di|dci|det|insp(?:ector)?|supt|chief|judge|hhj|master";

/** Words that follow the name of a street, a house or a firm. */
export const PLACE_WORDS = words(`
  street st road rd avenue close lane drive way court crescent gardens grove place terrace square hill walk mews parade green rise view house hall park school college university hospital surgery
  centre center clinic ward farm estate lodge cottage bridge station library church chapel hotel inn arms trust ltd limited plc llp foundation associates report inquiry act review act's
`);

/** What a person does, after a name that begins a sentence. */
export const DONE_BY_PEOPLE = /^(?:was|is|had|has|did|said|says|told|asked|reported|attended|lived|lives|moved|left|came|went|called|phoned|rang|visited|met|married|died|denied|admitted|stated|disclosed|felt|wanted|refused|and (?:she|he|her|his|their))\b/;
