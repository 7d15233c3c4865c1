/** Something worth knowing before a paper goes out; it keeps nothing from being made. */
export interface Remark {
  readonly message: string;
  /** A cell as Excel's Name box takes it ("Agenda!C9"), or a sheet. */
  readonly where: string;
}
