#pragma once

#include <QObject>

namespace confab {

// Tells when the machine's network comes and goes, where the system knows. Only a hint: a server may be reachable without
// the Internet and unreachable with it.
class Reachability final : public QObject
{
    Q_OBJECT

public:
    explicit Reachability(QObject *parent = nullptr);

    bool isDown() const; // certainly no network at all

Q_SIGNALS:
    void changed(bool down);

private:
    bool m_known = false;
};

} // namespace confab
