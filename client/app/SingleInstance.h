#pragma once

#include <QLocalServer>
#include <QObject>

namespace confab {

// One program a profile: a second start hands its address over to the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);

    // True: this is the first. False: another runs and has taken `url`, which may be empty.
    bool claim(const QString &url);

Q_SIGNALS:
    void started(const QString &url); // by someone, again

private:
    void take();

    QString m_name;
    QLocalServer m_server;
};

} // namespace confab
