/**
 * Asking to be removed, or for no more e-mail, recognized only where it is plain: a wrong guess would silence a lead for good.
 * Patterns read folded text (see fold.ts), one sentence at a time.
 */

import { folded } from "./fold";

/** A message that says nothing else, but perhaps a name. */
const WHOLE =
  /^(?:please |pls |bitte |por favor |s'il vous plait |svp )?(?:stop|stopp|unsubscribe(?: me)?(?: please)?|opt[ -]?out|opt me out|leave me alone|remove(?: me)?(?: please)?|take me off|abmelden|abbestellen|austragen|baja|darme de baja|cancelar suscripcion|desinscription|desabonnement|se desabonner|cancellami|disiscrivimi)(?: please| bitte| por favor| merci| gracias| grazie)?$/;

/** A list of addresses, not of guests, prices or things to buy. */
const LIST =
  "(?:e-?mail(?:ing)?s?(?: list)?|mail(?:ing)?s?(?: ?lists?)?|(?:contact|distribution|marketing|subscriber|newsletter|client|customer|sales) lists?|lists?|newsletters?|database|data ?base|records|system|contacts|mailings)";

const ASKS_REMOVAL: readonly RegExp[] = [
  // English
  /\bunsubscribe (?:me|us|(?:my|this) (?:e-?mail|address|name))\b/,
  /\b(?:want|wish|like|need|asking|ask|request) to (?:be )?unsubscribed?(?: from (?:your|this|these|all|the|any) .*)?$/,
  /\b(?:please|pls) unsubscribe(?: from (?:your|this|these|all|the) .*)?$/,
  new RegExp(
    `\\b(?:remove|delete|take|drop|get) (?:me|us|my (?:name|details|data|e-?mail|address|e-?mail address)|this (?:e-?mail )?address)(?: (?:from|off|out of))(?: (?:of|your|this|the|all|any|our))* ${LIST}\\b(?! (?:for|of) )`,
  ),
  /^(?:please |kindly |and |just )*remove (?:me|us)(?: please| from this| immediately| now| thank you)*$/,
  /\b(?:i|we)(?:'d| would)? (?:want|like|wish|ask|asked) (?:you )?to (?:be removed|remove (?:me|us))(?: from (?:your|this|the|all) .*)?$/,
  /\bstop (?:contacting|bothering) (?:me|us)\b/,
  /\b(?:do not|don't|never) (?:ever )?contact (?:me|us)(?: again| any ?more| any longer| ever again| in (?:the )?future)?(?: please| thank you| thanks)?$/,
  // Spanish
  /\b(?:darme|dame|deme|denme|dadme|darnos|denos|dennos) de baja\b/,
  /\b(?:quit|borr|elimin|saqu|sac|remuev)[a-z]{1,5}(?:me|nos) (?:por favor )?(?:de|del) (?:(?:su|sus|la|tu|tus|esta|vuestra|todas) )*(?:lista|listas|base|bases|listado|newsletter|correos|envios)\b/,
  /\b(?:no|nunca) (?:me|nos) (?:vuelva[ns]? a )?contact[a-z]+ (?:mas|nunca mas|(?:mas )?(?:correos|mensajes|e-?mails|publicidad))\b/,
  /\b(?:deje|dejen|deja|dejad) de contactar(?:me|nos)\b/,
  // German
  /\b(?:nehm|trag|streich|losch|entfern|nimm)[a-z]* (?:sie )?(?:mich|uns|meine (?:e-?mail-?)?adresse|meine (?:kontakt)?daten)\b.{0,40}\b(?:aus|von)\b.{0,25}(?:verteiler|liste|newsletter|datenbank|kartei|adressbuch|system)/,
  /\b(?:losch|entfern)[a-z]* sie (?:bitte )?meine (?:e-?mail-?)?(?:adresse|daten|kontaktdaten)\b/,
  /\b(?:meld|trag)[a-z]* sie mich (?:bitte )?(?:.{0,30}\b)?(?:ab|aus)$/,
  /\b(?:mochte|will|wurde) (?:mich |gerne? )*(?:.{0,40} )?(?:abmelden|austragen lassen|abbestellen|abgemeldet werden)\b/,
  /\b(?:kontaktier|belastig)[a-z]* (?:sie )?(?:mir|mich|uns) (?:bitte )?(?:nicht|nie) (?:mehr|wieder)\b/,
  // French
  /\b(?:desinscri[a-z]*|desabonn[a-z]*)-(?:moi|nous)\b/,
  /\b(?:me|nous) (?:desinscrire|desabonner)\b/,
  /\b(?:me|nous) (?:retirer|supprimer|enlever|rayer) (?:de|des) (?:(?:votre|vos|la|cette|toutes) )*(?:liste|listes|base|bases|fichier|fichiers|newsletter|envois|contacts)\b/,
  /\b(?:retir|supprim|enlev|ray|effac)[a-z]*-(?:moi|nous) (?:s'il vous plait |svp )?(?:de|des) (?:(?:votre|vos|la|cette|toutes) )*(?:liste|listes|base|bases|fichier|fichiers|newsletter|envois|contacts)\b/,
  /\b(?:retir|supprim|enlev|effac)[a-z]* (?:mon adresse|mon (?:e-?)?mail|mes (?:coordonnees|donnees))\b.{0,30}(?:liste|base|fichier|$)/,
  /\b(?:merci de|veuillez|priere de|je vous (?:prie|demande) de) ne plus (?:me|m'|nous) ?contacter/,
  /\bne (?:me|m'|nous) ?contact[a-z]* (?:plus|pas)\b/,
  /\b(?:ne (?:souhait|veu|desir)[a-z]*|ne voudrais) (?:plus|pas) etre contacte/,
  /\b(?:arret|cess)[a-z]* de (?:m'|nous |me )contacter/,
  // Italian
  /\b(?:cancell|rimuov|togli)[a-z]*(?:mi|ci) (?:per favore )?(?:da|dal|dalla|dalle) (?:(?:vostra|vostre|tua|sua|questa) )*(?:lista|liste|mailing|newsletter|database|elenco)\b/,
  /\bnon contatt[a-z]* (?:mi )?piu\b/,
];

/** Asking for no e-mail says nothing of calls and cards. */
const ASKS_NO_MAIL: readonly RegExp[] = [
  // English
  /\bstop (?:e-?mailing|writing(?: to)?|messaging|spamming|sending (?:e-?mails |mails |messages )?to) (?:me|us)\b/,
  /\bstop sending (?:me|us) (?:any |these |those |your |more )*(?:e-?mails?|mails?|messages|newsletters?|offers|stuff|anything)\b/,
  /\bstop (?:the|these|all|your) (?:e-?mails|mails|messages|newsletters?)\b/,
  /\b(?:do not|don't|never) (?:ever )?(?:write(?: to)?|e-?mail|message) (?:me|us)(?: again| any ?more| any longer| ever again| in (?:the )?future)?(?: please| thank you| thanks)?$/,
  /\b(?:do not|don't|no longer) (?:want|wish|care) (?:to (?:receive|get|hear)|for) (?:any )?(?:more |further |of )*(?:(?:these |your )?(?:e-?mails?|mails?|messages|newsletters?)|from you)\b/,
  /^(?:please )?no more (?:e-?mails|mails|messages|newsletters?)(?: please| from you| thanks| thank you)*$/,
  // Spanish
  /\b(?:no|nunca) (?:me|nos) (?:vuelva[ns]? a )?(?:escrib|envi|mand)[a-z]+ (?:mas|nunca mas|(?:mas )?(?:correos|mensajes|e-?mails|publicidad))\b/,
  /\b(?:no|ya no) (?:quiero|queremos|deseo|deseamos) (?:seguir )?(?:recib)[a-z]+ (?:mas )?(?:(?:sus|estos|tus) )?(?:correos|mensajes|e-?mails|mails|publicidad|newsletters?|nada)\b/,
  /\b(?:deje|dejen|deja|dejad) de (?:escribir|enviar|mandar)(?:me|nos)\b/,
  // German
  /^(?:bitte|ich mochte|ich will|wir mochten|ich wunsche|senden|schicken|schreiben)\b.{0,60}\bkeine (?:weiteren )?(?:e-?mails?|mails?|nachrichten|werbung|newsletter)\b.{0,40}\b(?:mehr|erhalten|bekommen|senden|schicken|zusenden)\b/,
  /^(?:bitte )?keine (?:weiteren )?(?:e-?mails?|mails?|nachrichten|werbung|newsletter) mehr(?: bitte| danke)?$/,
  /\b(?:schreib|mail)[a-z]* (?:sie )?(?:mir|mich|uns) (?:bitte )?(?:nicht|nie) (?:mehr|wieder)\b/,
  /\bhor[a-z]* sie (?:bitte )?auf,? (?:mir|uns) .{0,20}(?:schreiben|schicken|senden)\b/,
  // French
  /\b(?:merci de|veuillez|priere de|je vous (?:prie|demande) de) ne plus (?:me|m'|nous) ?(?:ecrire|envoyer)/,
  /\bne (?:me|m'|nous) ?(?:ecri|envo)[a-z]* (?:plus|pas)\b/,
  /\b(?:ne (?:souhait|veu|desir)[a-z]*|ne voudrais) (?:plus|pas) recevoir/,
  /\b(?:arret|cess)[a-z]* de (?:m'|nous |me )(?:ecrire|envoyer)/,
  /^plus (?:de|d')(?: |')?(?:e-?mails?|mails?|messages|courriels?|newsletters?)(?: s'il vous plait| svp| merci)?$/,
  // Italian
  /\bnon (?:scriv|mand|invi)[a-z]* (?:mi )?piu\b/,
];

/** What turns a sentence around, puts it off, or asks for another way instead. */
const UNLESS =
  /\b(?:don't|do not|did not|didn't|never asked to|not asking to|no need to) (?:want to )?(?:be )?(?:unsubscribe|remove|take|delete)|\b(?:if|unless|until|except|rather than|instead|wenn|falls|bis|hasta|jusqu)\b|\bsi\b(?!,)|\b(?:have|has|haven't|had) (?:been )?(?:unsubscribed|removed)/;

/** A request may be put as a question; any other question is none. */
const POLITELY =
  /^(?:please |bitte )?(?:can|could|would|will|konn|wurd|podri|puede|pouv|pourr|pot)[a-z]* |^(?:please|bitte|por favor|merci de|s'il vous plait)\b/;

/** The sentence that asks for it, as written; "" where none does. @param words a reply's own */
export function removalIn(words: string): string {
  const sentences = sentencesOf(words);
  const [first = ""] = sentences;
  if (words.length < SHORT && WHOLE.test(bare(first))) return first;
  return sentences.find((sentence) => asks(sentence, ASKS_REMOVAL)) ?? "";
}

/** The sentence that asks for no more e-mail, as written; "" where none does. @param words a reply's own */
export function noMailIn(words: string): string {
  return sentencesOf(words).find((sentence) => asks(sentence, ASKS_NO_MAIL)) ?? "";
}

function asks(sentence: string, patterns: readonly RegExp[]): boolean {
  const plain = bare(sentence);
  if (UNLESS.test(plain) || (sentence.endsWith("?") && !POLITELY.test(plain))) return false;
  const clauses = [plain, ...plain.split(/ ?[,;] ?|-{1,2} | (?:and|but|so|und|aber|y|pero|et|mais|e|ma) /)];
  return clauses.some((clause) => patterns.some((pattern) => pattern.test(clause)));
}

/** Folded, without the marks at its ends. */
function bare(text: string): string {
  return folded(text.replace(/[\s"“”«»]+/g, " ")).replace(/^[\s!.,;:¡¿*-]+|[\s!.,;:?*-]+$/g, "");
}

/** A line that runs on is longer than this: mail programs break lines at some 72 characters. */
const SHORT = 60;

/** Lines that run on are joined; a paragraph ends a sentence, and so does a short line above one that begins anew. */
function sentencesOf(words: string): string[] {
  return words
    .replace(/^(.*)\n(?=\p{Lu})/gmu, (line: string, text: string) => (text.length < SHORT ? `${text}\n\n` : line))
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replace(/\n/g, " ").split(/(?<=[.!?…])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
