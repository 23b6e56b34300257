#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

#include <QTimer>

namespace confab {

// The files of a chat, of one kind at a time, the newest first: those of the messages that are here, and of older ones as they
// are asked for.
class SharedFilesModel final : public RowsModel
{
    Q_OBJECT
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY kindChanged) // "image", "file" or "voice"
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged) // another with every change, for what reads rows by get()
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(bool complete READ complete NOTIFY loadingChanged) // there are no older ones

public:
    static constexpr int mostMessages = 300;

    explicit SharedFilesModel(ClientCore &core, QObject *parent = nullptr);

    void open(ChatId chat);
    QString kind() const;
    void setKind(const QString &kind);
    int revision() const { return m_revision; }
    bool loading() const { return m_loading; }
    bool complete() const;
    Q_INVOKABLE void loadMore(); // a page of older history
    Q_INVOKABLE int indexOf(const QString &fileId) const;

Q_SIGNALS:
    void kindChanged();
    void revisionChanged();
    void loadingChanged();

private:
    void refresh();
    void setLoading(bool loading);
    qint64 oldest() const; // seq of the oldest message that is here without a hole from the newest on

    ClientCore &m_core;
    ChatId m_chat;
    MessageType m_type = MessageType::Image;
    bool m_loading = false;
    int m_revision = 0;
    int m_pages = 0; // asked for on behalf of one look
    QTimer m_soon;
};

} // namespace confab
