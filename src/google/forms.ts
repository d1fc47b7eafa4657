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

/** Makes the form, its questions first, since Google heads the sheet of answers by those that it finds. Gives its ID. */
export function makeForm({ title, description, thanks, questions }: FormPlan): string {
  const form = FormApp.create(title, true).setDescription(description).setConfirmationMessage(thanks);
  for (const question of questions) addQuestion(form, question);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  return form.getId();
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
