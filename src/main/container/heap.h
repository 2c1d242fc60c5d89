/* How large Java's heap may become in a container whose memory nobody has limited. */
#ifndef HEAP_H
#define HEAP_H

/*
 * COMMAND, a Java of COUNT words, with a limit of the heap as its first options; COMMAND itself where the container's
 * memory is limited, where COMMAND is no Java, or where it or the environment says how large the heap may be.
 */
char **with_bounded_heap(char **command, int count);

#endif
