#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <chrono>

namespace confab::test {

// The real confabd in a process and data folder of its own, on a port that it keeps over restarts. Ends with the object.
// The waiting calls run the calling thread's event loop.
class ServerProcess
{
public:
    // `arguments` come after those that say where it lives, and before them in weight: they win.
    explicit ServerProcess(QStringList arguments = {});
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    // Before start(): more of the environment, and another place for the data than a folder that goes with the object.
    void setEnvironment(const QString &name, const QString &value);
    void setDataDir(const QString &path) { m_dataDir = path; }

    bool start();                  // true once it answers that it is ready; see output() else
    int terminate();               // SIGTERM; answers the exit code once it is gone, -1 if it crashed or did not go
    void kill();                   // SIGKILL
    void signal(int number);
    bool restart();                // terminate() and start()
    bool waitForExit(std::chrono::milliseconds limit);

    quint16 port() const { return m_port; }
    quint16 metricsPort() const { return m_metricsPort; }
    QUrl url(const QString &path = {}) const; // http
    QString dataDir() const { return m_dataDir.isEmpty() ? m_dir.filePath(QStringLiteral("data")) : m_dataDir; }
    QString database() const { return dataDir() + QStringLiteral("/confab.db"); }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    int exitCode() const { return m_process.exitCode(); }
    qint64 processId() const { return m_process.processId(); }
    qint64 residentKiB() const;    // memory in use now; 0 where the system does not tell
    QByteArray output() const;     // all it wrote, over all its lives

private:
    bool ready();

    QTemporaryDir m_dir;
    QStringList m_arguments;
    QProcess m_process;
    QString m_dataDir;
    QByteArray m_output;
    quint16 m_port = 0;
    quint16 m_metricsPort = 0;
};

} // namespace confab::test
