/** What owners and other programs call the columns that Stoke reads. Compared by letters and digits alone. */

import type { FieldKey } from "./leads";

export interface Aliases {
  field: FieldKey;
  /** Names that mean this field and nothing else. Of two columns of one field, the earlier name wins. */
  sure: readonly string[];
  /** Names that may mean it: proposed only if the cells fit, and never as sure unless the cells prove it. */
  perhaps: readonly string[];
}

/** Names of one field, parted by " | ". */
function names(list: string): readonly string[] {
  return list === "" ? [] : list.split(" | ");
}

function aliases(field: FieldKey, sure: string, perhaps = ""): Aliases {
  return { field, sure: names(sure), perhaps: names(perhaps) };
}

/**
 * In the styles of people's own sheets, HubSpot, Salesforce, Zoho, Pipedrive, Google Contacts, Outlook, Mailchimp, Facebook
 * lead ads, LinkedIn, Zapier and badge scanners, and of Spanish, German and French owners. The default headers count by themselves.
 */
export const ALIASES: readonly Aliases[] = [
  aliases(
    "name",
    "Full name | Contact name | Lead name | Prospect name | Client name | Customer name | Person name | Person - Name | Display name | Attendee name | Contact full name | First and last name | Name of lead | Name of client | Your name | Prospect | Client | Customer | Person | Contact person | Nombre completo | Nombre y apellidos | Cliente | Nombre del cliente | Kunde | Kundenname | Ansprechpartner | Vollständiger Name | Nom complet | Nom et prénom | Nom du client",
    "Lead | Contact | Guest | Buyer | Couple | Attendee | Who | Deal - Contact person | Contact persons | Lead - Contact person | Nombre | Nom | Interessent | Contacto | Kontakt",
  ),
  aliases(
    "firstName",
    "First name | Given name | Forename | First | fname | Contact first name | Lead first name | Person - First name | Prénom | Vorname | Primer nombre | Nombre de pila",
  ),
  aliases(
    "lastName",
    "Last name | And your last name | Family name | Surname | Last | lname | Contact last name | Lead last name | Person - Last name | Nachname | Familienname | Apellido | Apellidos | Nom de famille",
  ),
  aliases(
    "company",
    "Company name | Organisation | Organization | Organization name | Organisation name | Organization - Name | Organization 1 - Name | Person - Organization | Lead - Organization | Deal - Organization | Company / Account | Account name | Business name | Associated company | Primary company | Employer | Firm | Company / Organization | Unternehmen | Firma | Firmenname | Empresa | Nombre de la empresa | Société | Entreprise",
    "Business | Account | Office | Venue | Compañía | Betrieb",
  ),
  aliases(
    "phone",
    "Phone number | Best number to call | The best number to call | Best number | Best phone number | Phone # | Phone no | Telephone | Telephone number | Tel | Tel no | Mobile | Mobile number | Mobile no | Mobile phone | Mobile phone number | Cell | Cell phone | Cellphone | Cell number | Cell # | Contact number | Contact no | Contact phone | Phone 1 - Value | Phone (mobile) | Phone (work) | Primary phone | Work phone | Business phone | Person - Phone | Person - Phone - Work | Person - Phone - Mobile | Person - Phone - Home | Home phone | Daytime phone | Best phone | Phone/Mobile | Phone / Cell | WhatsApp number | WhatsApp | Phone 1 | Ph | Ph no | Your phone | Teléfono | Número de teléfono | Móvil | Celular | Telefon | Telefonnummer | Handy | Handynummer | Mobil | Rufnummer | Téléphone | Numéro de téléphone | Portable | Tél | Telefono",
    "Number | Contact | Contact details | Contact info | Main phone | Company phone | Other phone",
  ),
  aliases(
    "email",
    "E-mail | Email address | E-mail address | Email ID | E-mail ID | Mail ID | Mail | E-mail 1 - Value | Email 1 | Primary email | Email (work) | Work email | Business email | Contact email | Email work | Person - Email | Person - Email - Work | Person - Email - Home | Person - Email - Other | Personal email | Home email | Emails | Your email | Correo | Correo electrónico | Dirección de correo | E-Mail-Adresse | Mailadresse | Adresse e-mail | Adresse mail | Courriel",
    "Username | Contact | Contact details | Contact info | Online",
  ),
  aliases(
    "address",
    "Mailing address | Postal address | Street address | Home address | Address 1 - Formatted | Full address | Business address | Address line 1 | Address 1 | Mailing street | Street | Street 1 | Addr1 | Addr | Business street | Home street | Person - Postal address | Organization - Address | Delivery address | Contact address | Dirección | Domicilio | Adresse | Anschrift | Postanschrift | Straße | Strasse | Adresse postale | Rue",
    "Location | Site",
  ),
  aliases(
    "interest",
    "Interested in | Enq. for | Enquiry for | Enquired for | Product interest | Product interested in | Products of interest | Service interest | Service interested in | Services | Service needed | Service requested | Services needed | Product | Products | Requirement | Requirements | Looking for | What they want | What do they want | What do you need | Needs | Need | What are you looking for | What are you interested in | What service do you need | What service are you interested in | Which service do you need | How can we help | How can we help you | Inquiry | Enquiry | Enquiry details | Inquiry details | Interés | Interesado en | Producto | Servicio | Interesse | Anfrage | Interessiert an | Intérêt | Produit | Demande | Souhait",
    "Project | Project type | Occasion | Type of event | Event type | Service | Type | Subject | Lead - Title | Deal - Title | Deal name | Opportunity name | Request | Wants | Details | Treatment | Course | Property | What",
  ),
  aliases(
    "wayIn",
    "Lead source | Source | Lead origin | Original source | Lead channel | How did they hear | How did you hear about us | How did you hear | How they found us | Heard from | Found us via | How did they find us | Source of lead | Origin | Acquisition channel | First touch | Enquiry source | Inquiry source | Person - Source | Lead - Source | Origen | Fuente | Origen del lead | Quelle | Herkunft | Lead-Quelle | Provenance | Origine | Source du lead",
    "Channel | Via | Medium | Platform | Campaign | Campaign name | Original traffic source | Latest source | Type of contact",
  ),
  aliases(
    "metAt",
    "Met at event | Where we met | Where did we meet | Event name | Trade show | Show name | Event attended | Conference",
    "Event | Show | Booth",
  ),
  aliases(
    "referredBy",
    "Referred from | Referral from | Referral name | Referrer name | Name of referrer | Introduced by | Recommended by | Referral | Referral by | Who referred them | Who referred you | Ref by | Recomendado por | Referido por | Empfohlen von | Empfehlung von | Recommandé par",
    "Referral source | Referrer | Introducer | Champion",
  ),
  aliases("referrer", "Referrer kind | Referrer type | Kind of referrer", "Referral type"),
  aliases(
    "received",
    "Received on | Received at | Date received | Lead date | Lead received | Date of enquiry | Date of inquiry | Enquiry date | Inquiry date | Created | Created at | Created on | Created time | Lead created at | Lead created on | Order date | Enq. date | Enq date | Submit date | Event created date & time | Created date | Create date | Creation date | Date created | Date added | Added on | Added | Timestamp | Submitted at | Submitted on | Submission date | Submission time | Date submitted | Date in | Came in | Lead created | Lead - Lead created | Lead created time | Person - Person created | Deal - Deal created | Record created | Capture date | Scan date | Scan time | Scanned at | Optin time | Opt-in time | Connected on | Entry date | Inquired on | Fecha de contacto | Fecha de creación | Fecha de alta | Recibido | Eingang | Eingangsdatum | Erstellt am | Erstellungsdatum | Angelegt am | Date de création | Reçu le | Date de réception | Horodateur | Marca temporal | Zeitstempel",
    "Date | When | Time | Fecha | Datum | Day | First contact | First contact date | Date of contact | Initial contact | Contact date",
  ),
  aliases(
    "neededBy",
    "Need by | When is the event | When is your event | When do you need it | When do you need it by | Needed on | Date needed | Required by | Required on | Date required | Needs it by | Deadline | Event date | Date of event | Wedding date | Party date | Delivery date | Move date | Move-in date | Project start | Start date needed | Install date | Desired date | Target date | Fecha del evento | Fecha de entrega | Necesario para | Benötigt bis | Liefertermin | Wunschtermin | Veranstaltungsdatum | Date de l'événement | Date de livraison | Pour le",
    "Close date | Expected close date | Expected closing date | Deal - Expected close date | Due date | Due | Travel date | Start date | Closing date",
  ),
  aliases(
    "buyingStage",
    "Purchase stage | Buying phase | Buyer stage | Buyer's stage | Buying timeframe | Purchase timeframe | Purchase timeline | Buying timeline",
    "Timeframe | Timeline | Time frame | Lifecycle stage | Readiness | When are you looking to buy",
  ),
  aliases(
    "value",
    "Deal value | Lead value | Lead - Value | Deal - Value | Deal amount | Deal size | Estimated value | Est value | Est. value | Est. deal value | Expected value | Potential value | Potential revenue | Expected revenue | Estimated revenue | Opportunity value | Opportunity amount | Order value | Amount | Quote amount | Quote value | Quoted | Budget | Project value | Job value | Value ($) | Value (USD) | Value (EUR) | Valor | Importe | Presupuesto | Wert | Auftragswert | Betrag | Valeur | Montant",
    "Price | Quote | Total | Revenue | Worth | Estimate",
  ),
  aliases("timeZone", "Timezone | TZ | Lead time zone | Zona horaria | Zeitzone | Fuseau horaire"),
  aliases(
    "temperature",
    "Temp | Lead temperature | Lead temp | Hot/Warm/Cold | Hot / Cold | Hot or cold | Heat | Temperatura | Temperatur | Température",
    "Rating | Lead rating | Priority | Lead quality | Quality | Interest level | Level of interest | Lead score | Score | Status | Lead status | Label | Labels | Lead - Labels | Lead label | Person - Label | Person - Labels | Grade | Category",
  ),
  aliases(
    "stage",
    "Lead stage | Pipeline stage | Follow-up stage",
    "Status | Lead status | Deal stage | Deal - Stage | Deal - Status | Opportunity stage | State | Phase | Estado | Etapa | Phase du lead | Statut | Outcome | Current status",
  ),
  aliases(
    "promise",
    "Promised | Promised for | Promised date | We promised | Call back on | Callback date | Call back date | Callback on",
    "Follow up date | Follow-up date | Follow up | Follow-up | Follow up on | Next follow up | Next follow-up date | Next followup | Followup | Next contact date | Next call | Next call date | Next action date | Next activity date | Deal - Next activity date | Person - Next activity date | Next touch | Next step date | Reminder | Reminder date | Recontact | Próximo contacto | Fecha de seguimiento | Wiedervorlage | Nächster Kontakt | Prochain contact | Date de relance | Relance",
  ),
  aliases(
    "promiseBy",
    "Promised by | Promised channel",
    "Follow up by | Follow up method | Preferred contact method | Preferred channel",
  ),
  aliases(
    "every",
    "Contact every | Follow up every | Call every | Every (days)",
    "Frequency | Follow up frequency | Rhythm | Interval",
  ),
  aliases(
    "doNotCall",
    "DNC | Do not phone | No calls | No call | Don't call | Call opt out | Phone opt out | Opted out of calls | DND | No llamar | Nicht anrufen | Ne pas appeler",
  ),
  aliases(
    "doNotEmail",
    "Email opt out | Email opt-out | E-mail opt out | Opted out of email | Has opted out of email | Unsubscribed from all email | Unsubscribed | No email | No emails | Don't email | Do not e-mail | Do not send email | No enviar correo | Keine E-Mail | Ne pas envoyer d'e-mail",
    "Opt out | Opted out | Unsubscribe",
  ),
  aliases(
    "doNotMail",
    "Do not post | No mail | No post | No postal mail | Do not send mail | Mail opt out | Direct mail opt out | Keine Post | No correo postal",
  ),
  aliases(
    "notes",
    "Note | Comment | Comments | Remark | Remarks | Additional notes | Additional comments | Lead notes | Rep notes | Contact notes | Call notes | Follow up notes | Memo | Notas | Comentarios | Observaciones | Notiz | Notizen | Bemerkung | Bemerkungen | Kommentar | Anmerkungen | Remarques | Commentaire | Commentaires",
    "Description | Details | Info | Additional info | Background | Message | Feedback | History | Log",
  ),
];

/** Headers of columns about our own people, or about someone beside the lead. */
const ABOUT_OTHERS =
  /\b(?:owner|assigned|assignee|rep|agent|sales ?person|sales ?man|manager|created by|modified by|added by|entered by|handled by|user|assistant|spouse|partner|emergency|alternate|secondary|verantwortlich|zuständig|responsable|asignado)\b/i;

/** What such a column never says of the lead: who it is and how to reach it. */
const WHO: readonly FieldKey[] = ["name", "firstName", "lastName", "company", "phone", "email"];

/** Whether a column tells the name or number of somebody else, although its cells look right. */
export function isSomebodyElse(header: string, field: FieldKey): boolean {
  return WHO.includes(field) && ABOUT_OTHERS.test(header);
}
