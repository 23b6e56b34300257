#pragma once

#include "common/base/WorkPool.h"

#include <QString>

#include <atomic>

namespace confab {

struct PasswordSettings {
    size_t memoryBytes = 46 * 1024 * 1024; // Argon2id, as OWASP's password storage recommendations have it for one pass
    int passes = 1;
    int threads = 2;
    int queue = 64;                        // waiting before `busy`: signing in never slows the chat
};

struct PasswordVerdict {
    bool matches = false;
    bool needsRehash = false; // it matches, but was hashed with other settings than today's
};

// Argon2id on threads of its own. Settings and salt are part of the encoded hash. Safe from any thread.
class PasswordHasher
{
public:
    explicit PasswordHasher(PasswordSettings settings = {});

    PendingWork<QString> hash(const QString &password);
    // An empty `encoded` stands for an account that does not exist: no match, after the time that a match would take.
    PendingWork<PasswordVerdict> verify(const QString &password, const QString &encoded);

    // These block, for a second if the machine is slow: for start-up and command-line tools.
    Result<QString> hashNow(const QString &password) const;
    PasswordVerdict verifyNow(const QString &password, const QString &encoded) const;

    quint64 hashed() const { return m_hashed.load(std::memory_order_relaxed); } // so many times, whatever came out

private:
    const PasswordSettings m_settings;
    QString m_nobodys; // the hash of no one's password
    mutable std::atomic<quint64> m_hashed{0};
    WorkPool m_pool; // last: its threads use the rest
};

} // namespace confab
