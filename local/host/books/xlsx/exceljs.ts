/** exceljs, with what it has and its types leave out. */

declare module "exceljs" {
  interface Worksheet {
    conditionalFormattings: ConditionalFormattingOptions[];
    dataValidations: {
      /** By the address of a cell; a file that was read has one for each cell. */
      model: Record<string, DataValidation>;
      add(address: string, validation: DataValidation): void;
    };
  }
}

export { default } from "exceljs";
