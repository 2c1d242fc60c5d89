#define _GNU_SOURCE
#include "working_folder.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPEN_FOLDERS = 16 };

/* nftw hands nothing on to what it calls. */
static const char *source, *destination;

static int copy_file(const char *from, const char *to, const struct stat *what) {
    int in = open(from, O_RDONLY | O_CLOEXEC), out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    ssize_t copied = in < 0 || out < 0 ? -1 : 0;
    for (off_t left = what->st_size; copied >= 0 && left > 0; left -= copied) {
        copied = sendfile(out, in, NULL, (size_t)left);
        if (copied == 0) {
            errno = EIO;
            copied = -1;
        }
    }
    const struct timespec times[] = {what->st_atim, what->st_mtim};
    if (copied >= 0 && futimens(out, times) != 0) {
        copied = -1;
    }
    int reason = errno;
    if (in >= 0) {
        close(in);
    }
    if (out >= 0 && close(out) != 0 && copied >= 0) {
        return -1;
    }
    errno = reason;
    return copied < 0 ? -1 : 0;
}

static int copy_entry(const char *from, const struct stat *what, int kind, struct FTW *place) {
    (void)place;
    char to[PATH_MAX];
    if (snprintf(to, sizeof to, "%s%s", destination, from + strlen(source)) >= (int)sizeof to) {
        errno = ENAMETOOLONG;
        return -1;
    }
    if (kind == FTW_D) {
        return mkdir(to, 0755);
    }
    if (kind == FTW_F) {
        return copy_file(from, to, what);
    }
    errno = EACCES;
    return -1;
}

static int remove_entry(const char *path, const struct stat *what, int kind, struct FTW *place) {
    (void)what, (void)kind, (void)place;
    return remove(path);
}

static void make_folders_above(const char *path) {
    char folder[PATH_MAX];
    snprintf(folder, sizeof folder, "%s", path);
    for (char *slash = strchr(folder + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(folder, 0755);
        *slash = '/';
    }
}

int bring_working_folder(const char *from, const char *working_folder) {
    char half_made[PATH_MAX];
    struct stat there;
    if (lstat(working_folder, &there) == 0) {
        return 0;
    }
    if (snprintf(half_made, sizeof half_made, "%s.new", working_folder) >= (int)sizeof half_made) {
        return ENAMETOOLONG;
    }
    drop_working_folder(half_made);
    make_folders_above(working_folder);
    source = from;
    destination = half_made;
    if (nftw(from, copy_entry, OPEN_FOLDERS, FTW_PHYS) == 0 && rename(half_made, working_folder) == 0) {
        return 0;
    }
    int reason = errno;
    drop_working_folder(half_made);
    return reason;
}

void drop_working_folder(const char *working_folder) {
    nftw(working_folder, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}
