#include "server/storage/SqlError.h"

namespace confab {

using namespace Qt::StringLiterals;

Error SqlError::toError() const
{
    using namespace std::chrono_literals;
    switch (m_kind) {
    case Kind::Busy:
        return Error::later(ErrorCode::Unavailable, u"The database is locked by another program."_s, 1s);
    case Kind::Full:
        return Error::later(ErrorCode::Unavailable, u"The server's disk is full."_s, 5s);
    case Kind::Io:
        return Error::later(ErrorCode::Unavailable, u"The server cannot reach its storage."_s, 2s);
    case Kind::Corrupt:
    case Kind::Constraint:
    case Kind::Other:
        break;
    }
    return Error::of(ErrorCode::Internal, u"The server failed to store or read this."_s);
}

} // namespace confab
