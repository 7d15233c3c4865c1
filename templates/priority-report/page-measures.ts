/** The measures of the page, in points: the Word file is laid out with them, and the room on the page is counted with them. */
export const TEXT_WIDTH = 487.6;
/** The words of the boxes. Their lines are of one height whatever letters stand in them, so that a page holds as many in every program. */
export const TEXT_SIZE = 11;
export const LINE_HEIGHT = 13;
/** What follows each paragraph: a quarter of a line. */
export const GAP = LINE_HEIGHT / 4;
export const BOX_INDENT = 4.25;
export const BULLET_STEP = 14.2;
/** Where the words of the priority area and the lead officer begin, and their size. */
export const LABEL_WIDTH = 85.05;
export const DETAIL_SIZE = 12;
/** The name of the partnership is bold, whose letters are wider by a quarter at most. */
export const NAME_SIZE = 13 * 1.25;
