/** A lead officer with the deputy in brackets, unless the cell has them so already. */
export const withDeputy = (leadOfficer: string, deputy: string): string =>
  deputy === "" || leadOfficer.includes(`(${deputy})`) ? leadOfficer : `${leadOfficer} (${deputy})`;
