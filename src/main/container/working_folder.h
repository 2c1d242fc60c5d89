/* The server's working folder, which the image brings along from a run that went before. */
#ifndef WORKING_FOLDER_H
#define WORKING_FOLDER_H

/*
 * Copies the folder FROM, with the times of its files, to WORKING_FOLDER unless something is there already.
 * Returns 0, or an errno that says why there is no copy; what was copied by then is gone again.
 */
int bring_working_folder(const char *from, const char *working_folder);

/* Removes WORKING_FOLDER and all that is in it; one that is not there, or can't be removed, is left so. */
void drop_working_folder(const char *working_folder);

#endif
