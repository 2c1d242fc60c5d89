/*
 * The first process of the container: starts the server, hands signals on, starts it again after a crash, and asks it
 * whether it is ready. It is compiled because the image has no shell, and because another Java would double the
 * memory of an idle container (docs/adr/018).
 *
 *   launch COMMAND...   runs COMMAND until it ends by itself (0), because of its configuration (78) or on a signal;
 *                       a crash is followed by a new start after 5 s, five times; a run of ten minutes clears the count;
 *                       the first start finds the working folder of one that went before, which saves it much work;
 *                       Java's heap gets a limit where the container's memory has none
 *   launch --ready      0 if the server in this container wants requests, 1 if not
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "heap.h"
#include "working_folder.h"

enum { PAUSE_SECONDS = 5, RESTARTS = 5, START_SECONDS = 60, STABLE_SECONDS = 600, WRONG_CONFIGURATION = 78 };

#define KEPT_WORKING_FOLDER "/opt/gaia-chat/workarea"

static int json;

static void say(const char *level, const char *message) {
    if (json) {
        char now[32];
        time_t t = time(NULL);
        struct tm utc;
        strftime(now, sizeof now, "%Y-%m-%dT%H:%M:%S+0000", gmtime_r(&t, &utc));
        printf("{\"type\":\"launch_message\",\"ibm_datetime\":\"%s\",\"loglevel\":\"%s\",\"message\":\"%s\"}\n", now, level,
               message);
    } else {
        printf("[%-8s] %s\n", level, message);
    }
    fflush(stdout);
}

/* LOG_FORMAT is for people; the server has another name for it. */
static int choose_log_format(void) {
    const char *format = getenv("LOG_FORMAT");
    if (format == NULL || *format == 0 || strcmp(format, "text") == 0) {
        return 1;
    }
    json = strcmp(format, "json") == 0;
    if (json) {
        setenv("WLP_LOGGING_CONSOLE_FORMAT", "json", 1);
        return 1;
    }
    fprintf(stderr, "Gaia Chat can't start. LOG_FORMAT is \"%s\". Allowed: text or json.\n", format);
    return 0;
}

/* A blank is a value to the server, which would then open no port; to everybody else it is none. */
static void drop_blank(const char *variable) {
    const char *value = getenv(variable);
    if (value != NULL && value[strspn(value, " \t\r\n")] == 0) {
        unsetenv(variable);
    }
}

static void ignore(int number) { (void)number; }

/* Signals are taken one by one with sigwaitinfo, so nothing can come in between. */
static sigset_t awaited(void) {
    static const int numbers[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGCHLD};
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sigaddset(&set, numbers[i]);
        /* the kernel drops a first process's signals that have no handler, even while they are blocked */
        signal(numbers[i], ignore);
    }
    sigprocmask(SIG_BLOCK, &set, NULL);
    return set;
}

static pid_t start(char **command, const sigset_t *set) {
    pid_t child = fork();
    if (child == 0) {
        /* a stop that is handed on before COMMAND has begun must end it, not be taken for one of our own */
        for (int number = 1; number < NSIG; number++) {
            if (sigismember(set, number) == 1) {
                signal(number, SIG_DFL);
            }
        }
        sigprocmask(SIG_UNBLOCK, set, NULL);
        execvp(command[0], command);
        fprintf(stderr, "Can't run %s: %s\n", command[0], strerror(errno));
        _exit(errno == ENOENT ? 127 : 126);
    }
    return child;
}

/* Waits for every process that ended; tells whether the server is among them. A first process inherits orphans. */
static int ended(pid_t child, int *code) {
    int status, found = 0;
    for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0;) {
        if (pid == child) {
            found = 1;
            *code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }
    return found;
}

static int is_stop(int number) { return number == SIGTERM || number == SIGINT; }

/* One run of the server, from its start to its end. */
static int run(char **command, const sigset_t *set, int *stopping) {
    pid_t child = start(command, set);
    int code = 1;
    if (child < 0) {
        return code;
    }
    for (;;) {
        int number = sigwaitinfo(set, NULL);
        if (number == SIGCHLD) {
            if (ended(child, &code)) {
                return code;
            }
        } else if (number > 0) {
            *stopping |= is_stop(number);
            kill(child, number);
        }
    }
}

/* Where the server looks for what it worked out at earlier starts; empty where nobody can tell. */
static const char *working_folder(void) {
    static char folder[PATH_MAX];
    const char *output = getenv("WLP_OUTPUT_DIR");
    if (output != NULL && *output) {
        snprintf(folder, sizeof folder, "%s/gaia-chat/workarea", output);
    }
    return folder;
}

static void spare_the_server_work(void) {
    int reason = *working_folder() ? bring_working_folder(KEPT_WORKING_FOLDER, working_folder()) : 0;
    if (reason != 0) {
        char message[160];
        snprintf(message, sizeof message, "The start takes longer, for there is no working folder of an earlier one: %s.",
                 strerror(reason));
        say("WARNING", message);
    }
}

/* True if the pause went by without a wish to stop. */
static int paused(const sigset_t *set) {
    struct timespec now, end;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += PAUSE_SECONDS;
    for (;;) {
        clock_gettime(CLOCK_MONOTONIC, &now);
        struct timespec left = {end.tv_sec - now.tv_sec, 0};
        if (left.tv_sec <= 0) {
            return 1;
        }
        int number = sigtimedwait(set, NULL, &left);
        if (is_stop(number)) {
            return 0;
        }
        int code;
        if (number == SIGCHLD) {
            ended(-1, &code);
        }
    }
}

static int supervise(char **command) {
    sigset_t set = awaited();
    int restarts = 0;
    spare_the_server_work();
    for (;;) {
        int stopping = 0;
        char message[160];
        time_t began = time(NULL);
        int code = run(command, &set, &stopping);
        if (stopping) {
            /* Ended by the signal that was handed on: that is a clean end. */
            return code == 128 + SIGTERM || code == 128 + SIGINT ? 0 : code;
        }
        if (code == 0 || code == WRONG_CONFIGURATION) {
            return code;
        }
        time_t lasted = time(NULL) - began;
        if (lasted >= STABLE_SECONDS) {
            restarts = 0;
        }
        if (lasted < START_SECONDS && *working_folder()) {
            /* It may be the folder that the server can't live with. */
            drop_working_folder(working_folder());
        }
        if (restarts == RESTARTS) {
            snprintf(message, sizeof message, "The server ended with code %d again. Giving up after %d new starts.", code,
                     RESTARTS);
            say("ERROR", message);
            return code;
        }
        restarts++;
        snprintf(message, sizeof message, "The server ended with code %d. It is started again in %d s (%d of %d).", code,
                 PAUSE_SECONDS, restarts, RESTARTS);
        say("WARNING", message);
        if (!paused(&set)) {
            return code;
        }
    }
}

static int ready(void) {
    const char *port = getenv("HTTP_PORT");
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    server.sin_port = htons((in_port_t)atoi(port != NULL && *port ? port : "8080"));
    struct timeval patience = {.tv_sec = 3};
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    static const char request[] = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    char answer[13] = "";
    if (connect(connection, (struct sockaddr *)&server, sizeof server) != 0 ||
        write(connection, request, sizeof request - 1) != (ssize_t)(sizeof request - 1) ||
        recv(connection, answer, sizeof answer - 1, MSG_WAITALL) != (ssize_t)(sizeof answer - 1)) {
        return 1;
    }
    return strcmp(answer, "HTTP/1.1 200") != 0;
}

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "--ready") == 0) {
        return ready();
    }
    if (argc < 2) {
        fputs("launch COMMAND... | launch --ready\n", stderr);
        return 64;
    }
    drop_blank("HTTP_PORT");
    drop_blank("TRUSTED_PROXIES");
    return choose_log_format() ? supervise(with_bounded_heap(argv + 1, argc - 1)) : WRONG_CONFIGURATION;
}
