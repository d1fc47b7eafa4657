/** How postal addresses look, where they begin and how long they go on. */

const STREET_WORD =
  "(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|way|ct|court|pl|place|sq|square|hwy|highway|pkwy|parkway|ter|terrace|cir|circle|row|close|crescent|mews|alley|trail|plaza)";
const STREETS: readonly RegExp[] = [
  new RegExp(`^\\d+[a-z]?(?:-\\d+)?\\s+(?:[\\p{L}\\d.'’-]+\\s+){1,4}${STREET_WORD}\\b\\.?`, "iu"),
  /^(?:p\.?\s?o\.?\s?box|postfach|apartado)\s+\d+/iu,
  /^[\p{L}.'’ -]*(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|ring)\s+\d+\s?[a-z]?\b/iu,
  /^(?:calle|c\/|avenida|avda\.?|av\.|plaza|paseo|carrera|via)\s+[\p{L}.'’ ]+/iu,
  /^\d+\s?(?:bis|ter)?,?\s+(?:rue|avenue|boulevard|bd|place|chemin|allée|quai|route|impasse)\s+/iu,
  /^(?:rue|avenue|boulevard|chemin|quai)\s+\p{L}+/iu,
];

const US_PLACE = /^(?:\p{L}[\p{L}.'’ -]*\s)?[A-Z]{2}\s+\d{5}(?:-\d{4})?$/u;
const EU_PLACE = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{Lu}[\p{L}.'’ -]+$/u;
const UK_PLACE = /^(?:\p{L}[\p{L}.'’ -]*\s)?[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/u;
const CANADA_PLACE = /^(?:\p{L}[\p{L}.'’ -]*\s)?(?:[A-Z]{2}\s)?[A-Z]\d[A-Z]\s?\d[A-Z]\d$/u;
const COUNTRY =
  /^(?:usa|u\.s\.a\.|us|united states(?: of america)?|uk|united kingdom|england|scotland|wales|ireland|canada|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|spain|españa|france|mexico|méxico|italy|portugal|netherlands|belgium|australia|new zealand|india)$/iu;
const INNER =
  /^(?:suite|ste\.?|apt\.?|unit|floor|fl\.?|room|bldg\.?|building|#)\s*[\w-]+$|^\d+(?:st|nd|rd|th) floor$|^\d+$/i;
const STATE = /^[A-Z]{2}$/;
const TOWN = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,3}$/u;

const PLACES =
  /^(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|nebraska|nevada|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|washington|wisconsin|wyoming|chicago|boston|seattle|denver|houston|phoenix|philadelphia|atlanta|miami|detroit|minneapolis|portland|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|omaha|oakland|tulsa|tampa|honolulu|anaheim|pittsburgh|cincinnati|cleveland|nashville|memphis|louisville|indianapolis|jacksonville|brooklyn|queens|manhattan|the bronx|albany|buffalo|rochester|syracuse|london|manchester|birmingham|leeds|glasgow|edinburgh|dublin|toronto|montreal|vancouver|ottawa|calgary|berlin|münchen|munich|hamburg|köln|cologne|frankfurt|stuttgart|wien|vienna|zürich|zurich|madrid|barcelona|valencia|sevilla|lisbon|rome|amsterdam|brussels|mumbai|delhi|pune|bangalore|bengaluru|hyderabad|chennai|kolkata|melbourne|brisbane|perth|auckland|singapore|tokyo)$/iu;
const PLACE_NAMED =
  /^(?:(?:new|north|south|east|west|upper|lower|fort|saint|st\.?|san|santa|los|las|el|mount|port|palm|long|salt lake)\s\p{Lu}.*|.*\s(?:city|beach|springs|falls|heights|county|island))$/iu;

/** A town, state or country that is hardly anybody's name: who is "from Chicago" was not sent by Chicago. */
export function isPlaceName(text: string): boolean {
  return COUNTRY.test(text) || PLACES.test(text) || PLACE_NAMED.test(text);
}

/** First names that are towns or states as well: of who is "from Austin" nobody can tell. */
const DOUBTFUL =
  /^(?:adelaide|alexandria|arlington|asia|aurora|austin|bethany|bonn|bradford|bristol|camden|carolina|charlotte|chelsea|chester|cheyenne|clifton|cordoba|córdoba|dakota|dallas|darwin|dayton|devon|eugene|everett|florence|francisco|geneva|georgia|hamilton|jackson|jordan|kent|kingston|laurel|león|leon|lincoln|logan|lorraine|lourdes|madison|marion|marseille|mason|milan|montana|nancy|nelson|norman|odessa|orlando|paris|perth|preston|quincy|raleigh|regina|riley|roma|salem|santiago|savannah|shelby|sienna|sofia|sydney|trenton|troy|tyler|verona|victoria|virginia|warren|wayne|wellington)$/iu;
const STATES = new Set(
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NS ON QC SK".split(
    " ",
  ),
);

/** Whether somebody may be from there rather than sent by whoever bears that name: "Austin", "Springfield IL". */
export function mayBePlace(text: string): boolean {
  const state = /\s(\S+)$/u.exec(text)?.[1] ?? "";
  return isPlaceName(text) || DOUBTFUL.test(text) || STATES.has(state);
}

/** What follows a town: "IL", "Texas", "Germany". */
export function isState(text: string): boolean {
  return STATES.has(text) || COUNTRY.test(text) || PLACES.test(text) || DOUBTFUL.test(text);
}

/** @param next the part after it: "Springfield" is a town where "IL 62701" follows */
export function startsAddress(text: string, next: string): boolean {
  if (STREETS.some((street) => street.test(text)) || hasPostcode(text)) return true;
  return TOWN.test(text) && US_PLACE.test(next) && STATE.test(next.slice(0, 2));
}

/**
 * Whether a part after a street goes on with it.
 * @param before the address so far; after its postcode only a country may come
 */
export function continuesAddress(text: string, before: string): boolean {
  if (COUNTRY.test(text)) return true;
  if (before.split(", ").some(hasPostcode)) return false;
  return hasPostcode(text) || INNER.test(text) || STATE.test(text) || isTown(text);
}

function hasPostcode(text: string): boolean {
  return US_PLACE.test(text) || EU_PLACE.test(text) || UK_PLACE.test(text) || CANADA_PLACE.test(text);
}

/** One or two words with a capital right after a street; a firm or a person would stand before it. */
function isTown(text: string): boolean {
  return TOWN.test(text) && text.split(" ").length <= 2;
}
