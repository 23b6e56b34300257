#include "server/media/images/decoder/Sandbox.h"

#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

using namespace confab::images;

namespace {

constexpr uint64_t mebibyte = 1 << 20;
constexpr SandboxLimits limits{.memoryBytes = 1024 * mebibyte, .outputBytes = mebibyte, .cpuSeconds = 1};

// How a process ends that does this once it has given up its rights: by a signal, else 0.
int signalAfter(void (*action)())
{
    const pid_t child = fork();
    if (child == 0) {
        if (!enterSandbox(limits))
            _exit(1);
        action();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
        return -1;
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

} // namespace

// What a picture could do that took over the process which looks at it.
class SandboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itMayWorkInMemoryAndWriteWhatIsOpen();
    void itMayNotTouchAnythingElse_data();
    void itMayNotTouchAnythingElse();
    void itMayNotRunForEver();
    void itMayNotFillTheDisk();
    void itMayNotTakeAllMemory();
};

void SandboxTest::itMayWorkInMemoryAndWriteWhatIsOpen()
{
    QCOMPARE(signalAfter([] {
        auto *memory = static_cast<char *>(std::malloc(64 * mebibyte));
        memory[mebibyte] = 1;
        std::free(memory);
        if (write(STDERR_FILENO, "", 0) != 0)
            std::abort();
    }), 0);
}

void SandboxTest::itMayNotTouchAnythingElse_data()
{
    using Action = void (*)();
    QTest::addColumn<void *>("action");
    const auto row = [](const char *name, Action action) { QTest::newRow(name) << reinterpret_cast<void *>(action); };
    row("open a file", [] { open("/etc/passwd", O_RDONLY); });
    row("make a file", [] { open("/tmp/confab-sandbox-test", O_CREAT | O_WRONLY, 0600); });
    row("remove a file", [] { unlink("/tmp/confab-sandbox-test"); });
    row("reach the network", [] { socket(AF_INET, SOCK_STREAM, 0); });
    row("start a process", [] { fork(); });
    row("become a program", [] { execl("/bin/true", "true", nullptr); });
    row("send a signal", [] { kill(getppid(), 0); });
    row("run what it wrote", [] { mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); });
}

void SandboxTest::itMayNotTouchAnythingElse()
{
    QFETCH(void *, action);
    QCOMPARE(signalAfter(reinterpret_cast<void (*)()>(action)), SIGSYS);
}

void SandboxTest::itMayNotRunForEver()
{
    const int signal = signalAfter([] {
        static volatile int turns = 0;
        for (;;)
            (void)turns;
    });
    QVERIFY(signal == SIGXCPU || signal == SIGKILL);
}

void SandboxTest::itMayNotFillTheDisk()
{
    // The file is open before, as those of the real one.
    static const int file = open(qEnvironmentVariable("TMPDIR", QStringLiteral("/tmp")).toLocal8Bit().constData(), O_TMPFILE | O_RDWR, 0600);
    QVERIFY(file >= 0);
    QCOMPARE(signalAfter([] {
        static char block[256 * 1024];
        for (int i = 0; i < 8; ++i)
            (void)!write(file, block, sizeof block);
    }), SIGXFSZ);
}

void SandboxTest::itMayNotTakeAllMemory()
{
    QCOMPARE(signalAfter([] {
        if (std::malloc(limits.memoryBytes))
            std::abort();
    }), 0);
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "tst_sandbox.moc"
