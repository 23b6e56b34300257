#pragma once

#include "server/features/base/Feature.h"
#include "server/features/receipts/MarkQueue.h"

namespace confab {

// What a person has received and read, and what others have of a message. A seq beyond a chat's last stands for its last:
// the answer says how far the mark is now.
class ReceiptsFeature final : public Feature
{
public:
    ReceiptsFeature(Database &database, MarkQueue &marks) : m_database(database), m_marks(marks) {}

    void declare(OperationTable &operations) override;

private:
    Task<Result<protocol::Empty>> delivered(Caller caller, protocol::Delivered request);
    Task<Result<protocol::Unread>> read(Caller caller, protocol::MarkRead request);
    Task<Result<protocol::Unread>> unread(Caller caller, protocol::ChatRef request);
    Task<Result<protocol::MessageStatusReport>> status(Caller caller, protocol::MessageRef request);
    Task<Result<qint64>> seqOf(UserId user, ChatId chat, MessageId message);

    Database &m_database;
    MarkQueue &m_marks;
};

} // namespace confab
