/** Business cards as people type them on one line, each with the facts that it holds. */

import type { CardFacts } from "../../src/core/intake";

export const CARDS: readonly (readonly [line: string, facts: Partial<CardFacts>])[] = [
  [
    "Ana Cruz, Cruz Florists, 555-0100, ana@example.com, wants 40 centrepieces by 12 June",
    {
      name: "Ana Cruz",
      company: "Cruz Florists",
      phone: "555-0100",
      email: "ana@example.com",
      interest: "40 centrepieces",
      neededBy: "12 June",
    },
  ],
  [
    "555-0100, Ana Cruz, ana@example.com, Cruz Florists",
    { name: "Ana Cruz", company: "Cruz Florists", phone: "555-0100", email: "ana@example.com" },
  ],
  [
    "ana@example.com; Ana Cruz; 212-555-0100; Cruz Florists",
    { name: "Ana Cruz", company: "Cruz Florists", phone: "212-555-0100", email: "ana@example.com" },
  ],
  [
    "Ana Cruz | Cruz Florists | (212) 555-0100 | ana@example.com",
    { name: "Ana Cruz", company: "Cruz Florists", phone: "(212) 555-0100", email: "ana@example.com" },
  ],
  [
    "Ana Cruz\tCruz Florists\t+1 212 555 0100\tana@example.com",
    { name: "Ana Cruz", company: "Cruz Florists", phone: "+1 212 555 0100", email: "ana@example.com" },
  ],
  [
    "ana cruz 555-0100 wants roses by friday",
    { name: "ana cruz", phone: "555-0100", interest: "roses", neededBy: "friday" },
  ],
  [
    "Ana Cruz 212-555-0100 wants 40 centrepieces by 12 June from Bob",
    {
      name: "Ana Cruz",
      phone: "212-555-0100",
      interest: "40 centrepieces",
      neededBy: "12 June",
      wayIn: "Referral",
      referredBy: "Bob",
    },
  ],
  [
    "Bob Hale, 555-0100, from Ana Cruz",
    { name: "Bob Hale", phone: "555-0100", wayIn: "Referral", referredBy: "Ana Cruz" },
  ],
  [
    "Bob Hale, 555-0100, referred by Ana Cruz (champion)",
    { name: "Bob Hale", phone: "555-0100", wayIn: "Referral", referredBy: "Ana Cruz", referrer: "Champion" },
  ],
  [
    "Bob Hale, 555-0100, referred by Ana Cruz (fan), wants a quote",
    {
      name: "Bob Hale",
      phone: "555-0100",
      interest: "a quote",
      wayIn: "Referral",
      referredBy: "Ana Cruz",
      referrer: "Fan",
    },
  ],
  [
    "Bob Hale 555-0100 friend of Dana Petrov",
    { name: "Bob Hale", phone: "555-0100", wayIn: "Referral", referredBy: "Dana Petrov" },
  ],
  [
    "Cruz, Ana, Cruz Florists, ana.cruz@example.com",
    { name: "Ana Cruz", company: "Cruz Florists", email: "ana.cruz@example.com" },
  ],
  [
    "Jan van der Berg, Bloemen BV, +31 20 555 0100",
    { name: "Jan van der Berg", company: "Bloemen BV", phone: "+31 20 555 0100" },
  ],
  [
    "María de la Cruz, Flores del Sur S.L., +34 612 345 678, quiere 20 ramos para el 12 de junio",
    {
      name: "María de la Cruz",
      company: "Flores del Sur S.L.",
      phone: "+34 612 345 678",
      interest: "20 ramos",
      neededBy: "12 de junio",
    },
  ],
  [
    "Jürgen Groß, Groß & Söhne GmbH, 030/1234567, j.gross@example.com, braucht 50 Sträuße bis 12. Juni",
    {
      name: "Jürgen Groß",
      company: "Groß & Söhne GmbH",
      phone: "030 1234567",
      email: "j.gross@example.com",
      interest: "50 Sträuße",
      neededBy: "12. Juni",
    },
  ],
  [
    "Hélène Dubois, Société Dubois SARL, 01 23 45 67 89, cherche des roses pour le 12 juin",
    {
      name: "Hélène Dubois",
      company: "Société Dubois SARL",
      phone: "01 23 45 67 89",
      interest: "des roses",
      neededBy: "12 juin",
    },
  ],
  [
    "Dr. Maya Ellison, 555-0101, met at the Bridal Fair",
    { name: "Dr. Maya Ellison", phone: "555-0101", wayIn: "Event", metAt: "Bridal Fair" },
  ],
  [
    "Maya Ellison, met at Springfield Bridal Expo, 555-0101, maya@example.com",
    {
      name: "Maya Ellison",
      phone: "555-0101",
      email: "maya@example.com",
      wayIn: "Event",
      metAt: "Springfield Bridal Expo",
    },
  ],
  [
    "Tom O'Neil, O'Neil Plumbing, Inc., 555-0102 x12",
    { name: "Tom O'Neil", company: "O'Neil Plumbing, Inc.", phone: "555-0102 x12" },
  ],
  [
    "Sam Lee, Lee & Co, 12 Main Street, Springfield, IL 62701, 555-0103",
    { name: "Sam Lee", company: "Lee & Co", phone: "555-0103", address: "12 Main Street, Springfield, IL 62701" },
  ],
  [
    "Sam Lee, Lee Bakery, 12 Main St., Springfield, IL 62701, sam@example.com, wants a sign",
    {
      name: "Sam Lee",
      company: "Lee Bakery",
      email: "sam@example.com",
      address: "12 Main St., Springfield, IL 62701",
      interest: "a sign",
    },
  ],
  [
    "Priya Nair, 555-0104, budget $2,400, wedding on 5 December",
    { name: "Priya Nair", phone: "555-0104", interest: "wedding", neededBy: "5 December", value: "$2,400" },
  ],
  [
    "Priya Nair 555-0104 wants centrepieces for $2,400 by 5 Dec",
    { name: "Priya Nair", phone: "555-0104", interest: "centrepieces", neededBy: "5 Dec", value: "$2,400" },
  ],
  ["Priya Nair, 555-0104, about $5k", { name: "Priya Nair", phone: "555-0104", value: "$5k" }],
  [
    "Priya Nair, Nair Events, tel 555-0104, fax 555-0105, priya@example.com",
    {
      name: "Priya Nair",
      company: "Nair Events",
      phone: "555-0104",
      email: "priya@example.com",
      notes: "fax 555-0105",
    },
  ],
  ["Priya Nair, office 555-0104, mobile 555-0106", { name: "Priya Nair", phone: "555-0104 / 555-0106" }],
  [
    "Name: Priya Nair, Company: Nair Events, Phone: 555-0104, Wants: 3 arches",
    { name: "Priya Nair", company: "Nair Events", phone: "555-0104", interest: "3 arches" },
  ],
  [
    "Nombre: Luis Ortega, Empresa: Ortega Hnos, Teléfono: +34 612 345 678",
    { name: "Luis Ortega", company: "Ortega Hnos", phone: "+34 612 345 678" },
  ],
  [
    "Name: Uwe Klein; Firma: Klein Bau; Telefon: 030 1234567; E-Mail: uwe@example.com",
    { name: "Uwe Klein", company: "Klein Bau", phone: "030 1234567", email: "uwe@example.com" },
  ],
  [
    "Sue Jones called about balloons, 555-0107",
    { name: "Sue Jones", phone: "555-0107", interest: "balloons", wayIn: "Phone" },
  ],
  [
    "Sue Jones, walked in, 555-0107, balloons for June",
    { name: "Sue Jones", phone: "555-0107", interest: "balloons", neededBy: "June", wayIn: "Walk-in" },
  ],
  ["Sue Jones, phone, 555-0107", { name: "Sue Jones", phone: "555-0107", wayIn: "Phone" }],
  ['"Bob & Sue Jones" <bob@example.com>', { name: "Bob & Sue Jones", email: "bob@example.com" }],
  [
    "Bob & Sue Jones, bob@example.com, wedding 12 June 2027",
    { name: "Bob & Sue Jones", email: "bob@example.com", interest: "wedding", neededBy: "12 June 2027" },
  ],
  ["CRUZ FLORISTS, ANA CRUZ, 555-0100", { name: "ANA CRUZ", company: "CRUZ FLORISTS", phone: "555-0100" }],
  ["Cruz Florists, 555-0100", { company: "Cruz Florists", phone: "555-0100" }],
  ["555-0100", { phone: "555-0100" }],
  ["ana@example.com", { email: "ana@example.com" }],
  ["Ana", { name: "Ana" }],
  ["Ana Cruz", { name: "Ana Cruz" }],
  ["Ana from Cruz Florists, 555-0100", { name: "Ana", company: "Cruz Florists", phone: "555-0100" }],
  ["Ana Cruz, 555-0100, from Chicago", { name: "Ana Cruz", phone: "555-0100", notes: "from Chicago" }],
  ["Ana Cruz from San Diego, 555-0100", { name: "Ana Cruz", phone: "555-0100", notes: "from San Diego" }],
  ["Ana Cruz, 555-0100, from Austin", { name: "Ana Cruz", phone: "555-0100", notes: "from Austin" }],
  ["Ana Cruz from Charlotte, 555-0100", { name: "Ana Cruz", phone: "555-0100", notes: "from Charlotte" }],
  ["Ana Cruz, 555-0100, from Austin, TX", { name: "Ana Cruz", phone: "555-0100", notes: "from Austin, TX" }],
  ["Ana Cruz from Springfield, IL, 555-0100", { name: "Ana Cruz", phone: "555-0100", notes: "from Springfield, IL" }],
  ["Ana Cruz, 555-0100, from Paris, Texas", { name: "Ana Cruz", phone: "555-0100", notes: "from Paris, Texas" }],
  ["Ana Cruz, 555-0100, from Austin TX", { name: "Ana Cruz", phone: "555-0100", notes: "from Austin TX" }],
  [
    "Ana Cruz, 555-0100, from Austin Reyes",
    { name: "Ana Cruz", phone: "555-0100", wayIn: "Referral", referredBy: "Austin Reyes" },
  ],
  [
    "Ana Cruz, 555-0100, referred by Austin",
    { name: "Ana Cruz", phone: "555-0100", wayIn: "Referral", referredBy: "Austin" },
  ],
  [
    "Ana Cruz, 555-0100, from Austin (fan)",
    { name: "Ana Cruz", phone: "555-0100", wayIn: "Referral", referredBy: "Austin", referrer: "Fan" },
  ],
  ["Ana Cruz of Acme, 555-0100", { name: "Ana Cruz", company: "Acme", phone: "555-0100" }],
  ["Ana Cruz at Acme 555-0100", { name: "Ana Cruz", company: "Acme", phone: "555-0100" }],
  ["Ana Cruz (Acme), 555-0100", { name: "Ana Cruz", company: "Acme", phone: "555-0100" }],
  [
    "Ana Cruz - Acme - 555-0100 - ana@acme.example",
    { name: "Ana Cruz", company: "Acme", phone: "555-0100", email: "ana@acme.example" },
  ],
  ["Acme, Ana Cruz, ana@acme.example", { name: "Ana Cruz", company: "Acme", email: "ana@acme.example" }],
  ["Ana Cruz, CEO, Acme Inc, 555-0100", { name: "Ana Cruz", company: "Acme Inc", phone: "555-0100", notes: "CEO" }],
  [
    "Ana Cruz, Head of Purchasing, Acme LLC, ana@example.com, www.acme.example",
    { name: "Ana Cruz", company: "Acme LLC", email: "ana@example.com", notes: "Head of Purchasing\nwww.acme.example" },
  ],
  [
    "Ana Cruz, 555-0100, call after 5, speaks Spanish",
    { name: "Ana Cruz", phone: "555-0100", notes: "call after 5\nspeaks Spanish" },
  ],
  [
    "Ana Cruz, 555-0100, needs it by next spring",
    { name: "Ana Cruz", phone: "555-0100", interest: "it by next spring" },
  ],
  [
    "Ana Cruz, 555-0100, needs 30 bouquets next Friday",
    { name: "Ana Cruz", phone: "555-0100", interest: "30 bouquets", neededBy: "next Friday" },
  ],
  [
    "Ana Cruz, 555-0100, needs 30 bouquets in 2 weeks",
    { name: "Ana Cruz", phone: "555-0100", interest: "30 bouquets", neededBy: "in 2 weeks" },
  ],
  ["Ana Cruz, 555-0100, needed by 12/20", { name: "Ana Cruz", phone: "555-0100", neededBy: "12/20" }],
  [
    "Ana Cruz, 555-0100, needs roses for 12 people",
    { name: "Ana Cruz", phone: "555-0100", interest: "roses for 12 people" },
  ],
  ["Ana Cruz, 555-0100, by 31 June", { name: "Ana Cruz", phone: "555-0100", notes: "by 31 June" }],
  ["Ana Cruz, 555-0100 / 555-0101", { name: "Ana Cruz", phone: "555-0100 / 555-0101" }],
  [
    "Ana Cruz, +44 20 7946 0018, 10 Downing Street, London, SW1A 2AA",
    { name: "Ana Cruz", phone: "+44 20 7946 0018", address: "10 Downing Street, London, SW1A 2AA" },
  ],
  [
    "Hans Müller, Hauptstraße 12, 10115 Berlin, 030 1234567",
    { name: "Hans Müller", phone: "030 1234567", address: "Hauptstraße 12, 10115 Berlin" },
  ],
  [
    "Pierre Martin, 12 rue de la Paix, 75002 Paris, 01 23 45 67 89",
    { name: "Pierre Martin", phone: "01 23 45 67 89", address: "12 rue de la Paix, 75002 Paris" },
  ],
  ["Ana Cruz, P.O. Box 12, Springfield, IL 62701", { name: "Ana Cruz", address: "P.O. Box 12, Springfield, IL 62701" }],
  ['Ana Cruz, =HYPERLINK("x"), 555-0100', { name: "Ana Cruz", phone: "555-0100", notes: "=HYPERLINK\nx" }],
  ["Ana Cruz, <script>alert(1)</script>, 555-0100", { name: "Ana Cruz", phone: "555-0100", notes: "script\nalert\n1" }],
  ["محمد علي, 555-0100, wants roses", { name: "محمد علي", phone: "555-0100", interest: "roses" }],
  ["山田太郎, 555-0100", { name: "山田太郎", phone: "555-0100" }],
  ["Ana Cruz,555-0100,ana@example.com", { name: "Ana Cruz", phone: "555-0100", email: "ana@example.com" }],
  ["Ana Cruz, ana@…, 555-0100", { name: "Ana Cruz", phone: "555-0100", notes: "ana@…" }],
  ["Zoe Park 555-0110 found us on instagram", { name: "Zoe Park", phone: "555-0110", notes: "found us on instagram" }],
  ["Zoe Park, Facebook, 555-0110", { name: "Zoe Park", phone: "555-0110", wayIn: "Web form", notes: "Facebook" }],
  ["Zoe Park, trade show, 555-0110", { name: "Zoe Park", phone: "555-0110", wayIn: "Event", notes: "trade show" }],
  [
    "Zoe Park, 555-0110, Booth 12, interested in lilies",
    { name: "Zoe Park", phone: "555-0110", interest: "lilies", wayIn: "Event", metAt: "Booth 12" },
  ],
  [
    "José García y Vega, 555-0111, recomendado por Ana Cruz",
    { name: "José García y Vega", phone: "555-0111", wayIn: "Referral", referredBy: "Ana Cruz" },
  ],
  ["Nils af Ekenstam, +46 8 123 456 78", { name: "Nils af Ekenstam", phone: "+46 8 123 456 78" }],
  [
    "Lea, 555-0112, intéressée par 20 bouquets avant le 5 décembre",
    { name: "Lea", phone: "555-0112", interest: "20 bouquets", neededBy: "5 décembre" },
  ],
  [
    "Kim Lee, 2125550100, needs 200 stems by Dec 5",
    { name: "Kim Lee", phone: "2125550100", interest: "200 stems", neededBy: "Dec 5" },
  ],
  ["Kim Lee 2026-12-05 555-0113", { name: "Kim Lee", phone: "555-0113", neededBy: "2026-12-05" }],
  [
    "Kim Lee, 555-0113, wants 100 roses by tomorrow",
    { name: "Kim Lee", phone: "555-0113", interest: "100 roses", neededBy: "tomorrow" },
  ],
  [
    "Ana Cruz, 555-0100, wants a call tomorrow",
    { name: "Ana Cruz", phone: "555-0100", notes: "wants a call tomorrow" },
  ],
  ["Ana Cruz, 555-0100, call back Thu 2pm", { name: "Ana Cruz", phone: "555-0100", notes: "call back Thu 2pm" }],
  [
    "Ana Cruz, 555-0100, from Bob, champion",
    { name: "Ana Cruz", phone: "555-0100", wayIn: "Referral", referredBy: "Bob", referrer: "Champion" },
  ],
  ["Ana Cruz, Bank of Springfield, 555-0100", { name: "Ana Cruz", company: "Bank of Springfield", phone: "555-0100" }],
  ["Springfield, IL 62701, Ana Cruz", { name: "Ana Cruz", address: "Springfield, IL 62701" }],
  [
    "Ana Cruz 12 Main St Springfield IL 62701 555-0100",
    { phone: "555-0100", notes: "Ana Cruz 12 Main St Springfield IL\n62701" },
  ],
  [
    "Ana Cruz, 555-0100, from the bridal fair",
    { name: "Ana Cruz", phone: "555-0100", wayIn: "Event", metAt: "bridal fair" },
  ],
  ["Ana Cruz, 555-0100, Cruz Weddings", { name: "Ana Cruz", company: "Cruz Weddings", phone: "555-0100" }],
  [
    "Ana Cruz, wants 3 arches for the wedding on 12 June, about $900, from Bob Hale (fan), 555-0100",
    {
      name: "Ana Cruz",
      phone: "555-0100",
      interest: "3 arches for the wedding",
      neededBy: "12 June",
      wayIn: "Referral",
      referredBy: "Bob Hale",
      referrer: "Fan",
      value: "$900",
    },
  ],
  ["Ana Cruz, 555-0100, needed Friday", { name: "Ana Cruz", phone: "555-0100", neededBy: "Friday" }],
  [
    "Ana Cruz needs 12 wreaths by 12 December 2026 at noon, 555-0100",
    { name: "Ana Cruz", phone: "555-0100", interest: "12 wreaths", neededBy: "12 December 2026 at noon" },
  ],
  [
    "Ana Cruz,Cruz Florists,555-0100,1.200,50 €",
    { name: "Ana Cruz", company: "Cruz Florists", phone: "555-0100", value: "1.200,50 €" },
  ],
  [
    "--\nAna Cruz\nOwner | Cruz Florists\n12 Main St, Springfield, IL 62701\nT 555-0100 | M (212) 555-0111\nana@example.com | www.example.com",
    {
      name: "Ana Cruz",
      company: "Cruz Florists",
      phone: "555-0100 / (212) 555-0111",
      email: "ana@example.com",
      address: "12 Main St, Springfield, IL 62701",
      notes: "Owner\nwww.example.com",
    },
  ],
  [
    "Hi,\nplease call me back.\n\nBest regards,\nAna Cruz\nEvents Manager\nGrand Hotel Group\nTel.: +1 (212) 555-0100\nE-mail: ana@example.com",
    {
      name: "Ana Cruz",
      company: "Grand Hotel Group",
      phone: "+1 (212) 555-0100",
      email: "ana@example.com",
      notes: "Hi\nplease call me back.\nBest regards\nEvents Manager",
    },
  ],
  [
    "Mit freundlichen Grüßen\nJürgen Groß\nGeschäftsführer\nGroß Gartenbau GmbH\nHauptstr. 5\n10115 Berlin\nTel. 030 1234567\nMobil 0171 1234567",
    {
      name: "Jürgen Groß",
      company: "Groß Gartenbau GmbH",
      phone: "030 1234567 / 0171 1234567",
      address: "Hauptstr. 5, 10115 Berlin",
      notes: "Mit freundlichen Grüßen\nGeschäftsführer",
    },
  ],
];
