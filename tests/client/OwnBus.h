#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <optional>

namespace confab::test {

// A test that plays the desktop runs itself once more inside a session bus of its own, where nothing else answers.
inline bool hasOwnBus()
{
    return qEnvironmentVariableIsSet("CONFAB_TEST_BUS");
}

// What the run in there had to say; empty: all passed. Nothing: there is no way here to have such a bus.
inline std::optional<QByteArray> runWithOwnBus()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty())
        return {};
    QProcess session;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CONFAB_TEST_BUS"), QStringLiteral("1"));
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::MergedChannels);
    session.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), QCoreApplication::applicationFilePath()});
    if (!session.waitForFinished(60000))
        return "it did not end: " + session.readAll();
    return session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0 ? QByteArray() : "it failed: " + session.readAll();
}

} // namespace confab::test
