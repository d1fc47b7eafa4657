/** The part of gas-local that the test uses; the package brings no types. */
declare module "gas-local" {
  const gas: {
    /** Runs every .js file below `folder` in one global made of `globals`, and answers that global. */
    require(folder: string, globals: object): Record<string, unknown>;
  };
  export default gas;
}
