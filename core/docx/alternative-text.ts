/** Names that programs give: of files, and "Picture 1". */
const NO_DESCRIPTION = /\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|tiff?|webp)$|^(?:image|picture|photo|graphic|chart|diagram|logo|img|screenshot)[\s_-]*\d*$/i;

/** Whether an alternative text is only a name that a program gave. */
export const saysNothing = (text: string): boolean => NO_DESCRIPTION.test(text);
