/** The morning e-mail to the owner: what is gathered for it from the leads, and how it reads. */
export * from "./gather";
export * from "./mail";
