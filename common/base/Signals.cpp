#include "common/base/Signals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace confab {

namespace {

volatile std::sig_atomic_t pipeEnd = -1; // a signal handler has nothing else to go by

void handle(int signal)
{
    const int before = errno;
    const char byte = char(signal);
    [[maybe_unused]] const ssize_t written = ::write(pipeEnd, &byte, 1);
    errno = before;
}

void setHandler(int signal, void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

Signals::Signals(QObject *parent) : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals: %s", std::strerror(errno));
    pipeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Signals::read);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        setHandler(signal, &handle);
    setHandler(SIGPIPE, SIG_IGN);
}

Signals::~Signals()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        setHandler(signal, SIG_DFL);
    pipeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Signals::read()
{
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) == 1) {
        if (byte == SIGHUP) {
            Q_EMIT reload();
        } else if (m_stopping) {
            std::_Exit(128 + byte);
        } else {
            m_stopping = true;
            Q_EMIT stop();
        }
    }
}

} // namespace confab
