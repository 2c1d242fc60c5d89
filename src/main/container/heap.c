#define _GNU_SOURCE
#include "heap.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A limit above this is a machine's, not what somebody thought this application needs. */
#define LARGEST_LIMIT (8ULL << 30)

/*
 * Java would take half of a machine that others share, and from 64 GB on could not use the cache of classes, whose
 * references are short. The heap begins as in a container of 1 GB. It may become as large as what appspec.yaml requests
 * for all of the application: half of that suffices for a thousand streams, and what goes beyond the request is taken
 * back only when the machine runs short, while a heap that is too small costs answers.
 */
static char *const bounds[] = {"-Xms64m", "-Xmx512m"};

enum { BOUNDS = sizeof bounds / sizeof *bounds };

/* What the kernel holds this container to, by either version of cgroups; as much as there can be where that is nothing. */
static unsigned long long memory_limit(void) {
    static const char *const files[] = {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        FILE *file = fopen(files[i], "r");
        if (file != NULL) {
            unsigned long long limit;
            /* "max" is no number */
            int numbers = fscanf(file, "%llu", &limit);
            fclose(file);
            return numbers == 1 ? limit : ULLONG_MAX;
        }
    }
    return ULLONG_MAX;
}

static int names_heap(const char *options) {
    static const char *const names[] = {"-Xmx", "-XX:MaxHeapSize", "-XX:MaxRAM"};
    for (size_t i = 0; options != NULL && i < sizeof names / sizeof *names; i++) {
        if (strstr(options, names[i]) != NULL) {
            return 1;
        }
    }
    return 0;
}

static int is_java(const char *program) {
    const char *slash = strrchr(program, '/');
    return strcmp(slash == NULL ? program : slash + 1, "java") == 0;
}

char **with_bounded_heap(char **command, int count) {
    int chosen = names_heap(getenv("JDK_JAVA_OPTIONS")) || names_heap(getenv("JAVA_TOOL_OPTIONS"));
    for (int i = 1; i < count; i++) {
        chosen = chosen || names_heap(command[i]);
    }
    if (chosen || !is_java(command[0]) || memory_limit() <= LARGEST_LIMIT) {
        return command;
    }
    char **bounded = calloc((size_t)count + BOUNDS + 1, sizeof *bounded);
    if (bounded == NULL) {
        return command;
    }
    bounded[0] = command[0];
    memcpy(bounded + 1, bounds, sizeof bounds);
    memcpy(bounded + 1 + BOUNDS, command + 1, ((size_t)count - 1) * sizeof *command);
    return bounded;
}
