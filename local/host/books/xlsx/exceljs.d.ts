/** What exceljs has and its types leave out. */

import "exceljs";

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
