#pragma once

#include "common/base/Error.h"

#include <QString>

#include <exception>

namespace confab {

// What SQL threw. It never leaves server/storage: Writer and Readers turn it into an Error.
class SqlError final : public std::exception
{
public:
    enum class Kind {
        Constraint, // a unique, foreign key or check constraint
        Busy,       // locked by another process for longer than the busy timeout
        Full,       // no space left
        Io,         // the disk or the connection to the server failed
        Corrupt,
        Other,      // a mistake of ours in the SQL, mostly
    };

    SqlError(Kind kind, const QString &text) : m_kind(kind), m_text(text.toUtf8()) {}

    Kind kind() const { return m_kind; }
    const char *what() const noexcept override { return m_text.constData(); }

    // Whether the neighbours in the same transaction can go on after this one was undone.
    bool endsTransaction() const { return m_kind != Kind::Constraint && m_kind != Kind::Other; }

    Error toError() const; // what the asker is told: no SQL in it

private:
    Kind m_kind;
    QByteArray m_text;
};

} // namespace confab
