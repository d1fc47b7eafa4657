/** Google Forms: making a form whose answers come into this spreadsheet. */

export type Question =
  | { kind: "line" | "email" | "paragraph" | "date"; title: string; help: string; required: boolean }
  | { kind: "choice"; title: string; help: string; required: boolean; choices: readonly string[]; other: boolean };

export interface FormPlan {
  title: string;
  description: string;
  /** What who answered reads then. */
  thanks: string;
  questions: readonly Question[];
}

export interface MadeForm {
  id: string;
  /** Its answers come into this spreadsheet, as far as Google said. */
  isLinked: boolean;
}

/** Makes the form, its questions first, since Google heads the sheet of answers by those that it finds. */
export function makeForm({ title, description, thanks, questions }: FormPlan): MadeForm {
  const form = FormApp.create(title, true).setDescription(description).setConfirmationMessage(thanks);
  for (const question of questions) addQuestion(form, question);
  return { id: form.getId(), isLinked: link(form) };
}

/** Google documents the permission for forms alone as enough for this; should it ask for more, the owner can do it by hand. */
function link(form: GoogleAppsScript.Forms.Form): boolean {
  try {
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
    return true;
  } catch {
    return false;
  }
}

function addQuestion(form: GoogleAppsScript.Forms.Form, question: Question): void {
  const { title, help, required } = question;
  switch (question.kind) {
    case "line":
      form.addTextItem().setTitle(title).setHelpText(help).setRequired(required);
      break;
    case "email": {
      const isEmail = FormApp.createTextValidation().requireTextIsEmail().build();
      form.addTextItem().setTitle(title).setHelpText(help).setRequired(required).setValidation(isEmail);
      break;
    }
    case "paragraph":
      form.addParagraphTextItem().setTitle(title).setHelpText(help).setRequired(required);
      break;
    case "date":
      form.addDateItem().setTitle(title).setHelpText(help).setRequired(required);
      break;
    case "choice":
      form
        .addMultipleChoiceItem()
        .setTitle(title)
        .setHelpText(help)
        .setRequired(required)
        .setChoiceValues([...question.choices])
        .showOtherOption(question.other);
  }
}
