declare module "carbone" {
  /** Fills the template in a file. */
  function render(file: string, data: object, options: object, done: (error: Error | null, result: Buffer) => void): void;
  const carbone: { readonly render: typeof render };
  export default carbone;
}
