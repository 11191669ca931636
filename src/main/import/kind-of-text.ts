/** What a title ends with that names the kind of its text. */
export const kindOfText = /(?:讲话|讲话稿|发言|致辞|贺词|报告|决议|决定|公报|意见|纪要)$/u;
