/* Stands between a process and the disk, for one folder: counts its system calls and fails one of them, or all from one on.
 *
 * For the loss of power it keeps what is durable beside the folder: the bytes of each file as of its last fsync, by inode
 * number, and the names as of the folder's last fsync. Files that lose their name are kept, so that no number is used twice.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum how { NOTHING, FAIL_ONCE, FAIL_ON, SHORT_ONCE, POWER_LOSS };
enum { MOST_FDS = 1024, PATH = 4096 };

static char folder[PATH], durable[PATH], kinds[1 << 16];
static long count, at;
static int how, error, graves;
static char watched[MOST_FDS];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

void faulty_arm(const char *where, const char *kept, long which, int what, int with) {
    snprintf(folder, PATH, "%s", where);
    snprintf(durable, PATH, "%s", kept);
    count = 0, at = which, how = what, error = with;
}

long faulty_count(void) { return count; }

/* One letter for each call, in order. */
const char *faulty_kinds(void) { return kinds; }

static int is_ours(const char *path) { return folder[0] && strncmp(path, folder, strlen(folder)) == 0; }
static int is_watched(int fd) { return folder[0] && fd >= 0 && fd < MOST_FDS && watched[fd]; }

/* Whether this call is to fail; errno is set then. Locks are no matter of the disk: a disk that stays broken grants them. */
static int fails(char kind) {
    if (count < (long)sizeof kinds - 1) kinds[count] = kind, kinds[count + 1] = 0;
    count++;
    if (how == POWER_LOSS && count == at) _exit(137);
    if ((how == FAIL_ONCE && count == at) || (how == FAIL_ON && count >= at && kind != 'l')) {
        errno = error;
        return 1;
    }
    return 0;
}

static int is_short(void) { return how == SHORT_ONCE && count == at; }

static void copy(int from, const char *to) {
    char block[65536];
    off_t place = 0;
    ssize_t got;
    int out = REAL(open64)(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    while ((got = REAL(pread64)(from, block, sizeof block, place)) > 0) place += REAL(write)(out, block, got);
    REAL(close)(out);
}

static void keep_names(void) {
    char path[2 * PATH];
    struct dirent *entry;
    struct stat found;
    snprintf(path, sizeof path, "%s/names", durable);
    FILE *out = fopen(path, "w");
    DIR *listed = opendir(folder);
    while (listed && (entry = readdir(listed))) {
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && stat(path, &found) == 0) fprintf(out, "%lu %s\n", found.st_ino, entry->d_name);
    }
    if (listed) closedir(listed);
    fclose(out);
}

static void keep(int fd) {
    char path[2 * PATH];
    struct stat found;
    if (!durable[0] || fstat(fd, &found) != 0) return;
    if (S_ISDIR(found.st_mode)) {
        keep_names();
        return;
    }
    char self[64];
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    int again = REAL(open64)(self, O_RDONLY);
    snprintf(path, sizeof path, "%s/%lu", durable, found.st_ino);
    copy(again, path);
    REAL(close)(again);
}

static void bury(const char *path) {
    char grave[2 * PATH];
    if (!durable[0]) return;
    snprintf(grave, sizeof grave, "%s/grave-%d-%d", durable, (int)getpid(), graves++);
    if (link(path, grave) != 0) errno = 0;
}

#define OPENS(name)                                                  \
    int name(const char *path, int flags, ...) {                     \
        va_list more;                                                \
        va_start(more, flags);                                       \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                \
        int ours = is_ours(path);                                    \
        if (ours && fails('o')) return -1;                           \
        int fd = REAL(name)(path, flags, mode);                      \
        if (fd >= 0 && fd < MOST_FDS) watched[fd] = (char)ours;      \
        return fd;                                                   \
    }
OPENS(open)
OPENS(open64)

#define OPENS_AT(name)                                               \
    int name(int base, const char *path, int flags, ...) {           \
        va_list more;                                                \
        va_start(more, flags);                                       \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                \
        int ours = is_ours(path);                                    \
        if (ours && fails('o')) return -1;                           \
        int fd = REAL(name)(base, path, flags, mode);                \
        if (fd >= 0 && fd < MOST_FDS) watched[fd] = (char)ours;      \
        return fd;                                                   \
    }
OPENS_AT(openat)
OPENS_AT(openat64)

int close(int fd) {
    if (fd >= 0 && fd < MOST_FDS) watched[fd] = 0;
    return REAL(close)(fd);
}

ssize_t read(int fd, void *bytes, size_t size) {
    if (is_watched(fd) && fails('r')) return -1;
    return REAL(read)(fd, bytes, is_watched(fd) && is_short() ? size / 2 : size);
}

ssize_t write(int fd, const void *bytes, size_t size) {
    if (is_watched(fd) && fails('w')) return -1;
    return REAL(write)(fd, bytes, is_watched(fd) && is_short() ? size / 2 : size);
}

#define READS_AT(name, place_t)                                                                       \
    ssize_t name(int fd, void *bytes, size_t size, place_t place) {                                   \
        if (is_watched(fd) && fails('r')) return -1;                                                  \
        return REAL(name)(fd, bytes, is_watched(fd) && is_short() ? size / 2 : size, place);          \
    }
READS_AT(pread, off_t)
READS_AT(pread64, off64_t)

#define WRITES_AT(name, place_t)                                                                      \
    ssize_t name(int fd, const void *bytes, size_t size, place_t place) {                             \
        if (is_watched(fd) && fails('w')) return -1;                                                  \
        return REAL(name)(fd, bytes, is_watched(fd) && is_short() ? size / 2 : size, place);          \
    }
WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

#define SYNCS(name)                                                                                   \
    int name(int fd) {                                                                                \
        if (!is_watched(fd)) return REAL(name)(fd);                                                   \
        if (fails('s')) return -1;                                                                    \
        keep(fd); /* a copy beside it stands for the disk: nothing of this has to outlive the machine */ \
        return 0;                                                                                     \
    }
SYNCS(fsync)
SYNCS(fdatasync)

#define CUTS(name, size_type)                                        \
    int name(int fd, size_type size) {                               \
        if (is_watched(fd) && fails('t')) return -1;                 \
        return REAL(name)(fd, size);                                 \
    }
CUTS(ftruncate, off_t)
CUTS(ftruncate64, off64_t)

#define MAPS(name, place_t)                                                                           \
    void *name(void *hint, size_t size, int access, int flags, int fd, place_t place) {               \
        if (is_watched(fd) && fails('m')) return MAP_FAILED;                                          \
        return REAL(name)(hint, size, access, flags, fd, place);                                      \
    }
MAPS(mmap, off_t)
MAPS(mmap64, off64_t)

#define LOCKS(name)                                                  \
    int name(int fd, int what, ...) {                                \
        va_list more;                                                \
        va_start(more, what);                                        \
        void *word = va_arg(more, void *);                           \
        va_end(more);                                                \
        if (is_watched(fd) && (what == F_SETLK || what == F_GETLK) && fails('l')) return -1; \
        return REAL(name)(fd, what, word);                           \
    }
LOCKS(fcntl)
LOCKS(fcntl64)

int unlink(const char *path) {
    if (!is_ours(path)) return REAL(unlink)(path);
    if (fails('u')) return -1;
    bury(path);
    return REAL(unlink)(path);
}

int rename(const char *from, const char *to) {
    if (!is_ours(to)) return REAL(rename)(from, to);
    if (fails('n')) return -1;
    bury(to);
    return REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode) {
    if (is_ours(path) && fails('d')) return -1;
    return REAL(mkdir)(path, mode);
}
