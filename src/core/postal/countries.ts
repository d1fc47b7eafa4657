/** How addresses are written in the countries that Stoke knows: the shape of a postcode, and where it stands. */

export interface Country {
  /** ISO code. */
  code: string;
  name: string;
  /** Other ways to write it, in lower case without dots. */
  aliases: readonly string[];
  /** Without anchors. Null: no postcode is asked for, and lines stay as they were written. */
  postcode: string | null;
  /** "town region code" (Troy, NY 12180), "town / code" on a line of its own, or "code town" (10115 Berlin). */
  order: "town region code" | "town code" | "town / code" | "code town";
  /** What the owner calls it. */
  called: string;
  /** Regions by their code, with their names in lower case; null: none is asked for. */
  regions: ReadonlyMap<string, string> | null;
  /** A street has a house number or a box. */
  numbered: boolean;
  /** The post delivers without a postcode too. */
  optional?: boolean;
}

const US_STATES = regions(
  "AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,DC district of columbia,FL florida,GA georgia,HI hawaii,ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,KY kentucky,LA louisiana,ME maine,MD maryland,MA massachusetts,MI michigan,MN minnesota,MS mississippi,MO missouri,MT montana,NE nebraska,NV nevada,NH new hampshire,NJ new jersey,NM new mexico,NY new york,NC north carolina,ND north dakota,OH ohio,OK oklahoma,OR oregon,PA pennsylvania,RI rhode island,SC south carolina,SD south dakota,TN tennessee,TX texas,UT utah,VT vermont,VA virginia,WA washington,WV west virginia,WI wisconsin,WY wyoming,PR puerto rico,GU guam,VI virgin islands,AS american samoa,MP northern mariana islands,AA armed forces americas,AE armed forces europe,AP armed forces pacific",
);

const CA_PROVINCES = regions(
  "AB alberta,BC british columbia,MB manitoba,NB new brunswick,NL newfoundland and labrador,NS nova scotia,NT northwest territories,NU nunavut,ON ontario,PE prince edward island,QC quebec,SK saskatchewan,YT yukon",
);

const AU_STATES = regions(
  "ACT australian capital territory,NSW new south wales,NT northern territory,QLD queensland,SA south australia,TAS tasmania,VIC victoria,WA western australia",
);

/** Whose ZIP codes begin with the 0 that a column of numbers drops. */
export const ZERO_STATES: ReadonlySet<string> = new Set(["CT", "MA", "ME", "NH", "NJ", "PR", "RI", "VI", "VT"]);

export const COUNTRIES: readonly Country[] = [
  {
    ...country("US", "United States", ["usa", "us", "united states of america", "america"], "\\d{5}(?:-\\d{4})?"),
    order: "town region code",
    called: "ZIP code",
    regions: US_STATES,
    numbered: true,
  },
  {
    ...country("CA", "Canada", [], "[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d"),
    order: "town region code",
    called: "postal code",
    regions: CA_PROVINCES,
    numbered: true,
  },
  {
    ...country("AU", "Australia", [], "\\d{4}"),
    order: "town region code",
    regions: AU_STATES,
    numbered: true,
  },
  {
    ...country(
      "GB",
      "United Kingdom",
      ["uk", "great britain", "england", "scotland", "wales", "northern ireland", "gb"],
      "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}",
    ),
    order: "town / code",
  },
  {
    ...country(
      "IE",
      "Ireland",
      ["eire", "éire", "republic of ireland"],
      "[AC-FHKNPRTV-Y]\\d[\\dW] ?[\\dAC-FHKNPRTV-Y]{4}",
    ),
    order: "town / code",
    called: "Eircode",
    optional: true,
  },
  { ...country("NZ", "New Zealand", ["aotearoa"], "\\d{4}"), order: "town code" },
  country("DE", "Germany", ["deutschland"], "\\d{5}"),
  country("AT", "Austria", ["österreich", "oesterreich"], "\\d{4}"),
  country("CH", "Switzerland", ["schweiz", "suisse", "svizzera"], "\\d{4}"),
  country("FR", "France", [], "\\d{5}"),
  country("ES", "Spain", ["españa", "espana"], "\\d{5}"),
  country("IT", "Italy", ["italia"], "\\d{5}"),
  country("BE", "Belgium", ["belgique", "belgië", "belgie"], "\\d{4}"),
  country("NL", "Netherlands", ["the netherlands", "holland", "nederland"], "\\d{4} ?[A-Z]{2}"),
  country("LU", "Luxembourg", ["luxemburg"], "\\d{4}"),
  country("PT", "Portugal", [], "\\d{4}-\\d{3}"),
  country("SE", "Sweden", ["sverige"], "\\d{3} ?\\d{2}"),
  country("DK", "Denmark", ["danmark"], "\\d{4}"),
  country("NO", "Norway", ["norge"], "\\d{4}"),
  country("FI", "Finland", ["suomi"], "\\d{5}"),
  country("PL", "Poland", ["polska"], "\\d{2}-\\d{3}"),
  country("CZ", "Czechia", ["czech republic", "česko"], "\\d{3} ?\\d{2}"),
  country("MX", "Mexico", ["méxico"], "\\d{5}"),
  ...[
    "AR Argentina,BR Brazil,BG Bulgaria,CL Chile,CN China,CO Colombia,HR Croatia,CY Cyprus,EE Estonia,GR Greece,HK Hong Kong,HU Hungary",
    "IS Iceland,IN India,IL Israel,JP Japan,LV Latvia,LI Liechtenstein,LT Lithuania,MT Malta,MC Monaco,PH Philippines,RO Romania",
    "SG Singapore,SK Slovakia,SI Slovenia,ZA South Africa,KR South Korea,TW Taiwan,TH Thailand,TR Turkey,UA Ukraine,AE United Arab Emirates",
  ]
    .flatMap((list) => list.split(","))
    .map((entry) => country(entry.slice(0, 2), entry.slice(3), [], null)),
];

/** The country of a name, or of a code; null for words that are none. */
export function countryNamed(words: string): Country | null {
  const wanted = words.toLowerCase().replace(/\./g, "").trim();
  return (
    COUNTRIES.find(
      ({ code, name, aliases }) =>
        name.toLowerCase() === wanted || aliases.includes(wanted) || code.toLowerCase() === wanted,
    ) ?? null
  );
}

/** The code of a region by its code or name; null for none. */
export function regionCode({ regions: known }: Country, words: string): string | null {
  const wanted = words.replace(/\./g, "").trim();
  if (known === null || wanted === "") return null;
  if (known.has(wanted.toUpperCase())) return wanted.toUpperCase();
  for (const [code, name] of known) if (name === wanted.toLowerCase()) return code;
  return null;
}

function country(code: string, name: string, aliases: readonly string[], postcode: string | null): Country {
  return { code, name, aliases, postcode, order: "code town", called: "postcode", regions: null, numbered: false };
}

function regions(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(",").map((entry) => {
      const space = entry.indexOf(" ");
      return [entry.slice(0, space), entry.slice(space + 1)];
    }),
  );
}
