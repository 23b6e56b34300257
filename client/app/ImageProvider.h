#pragma once

#include "client/media/ImageStore.h"

#include <QQuickAsyncImageProvider>

namespace confab {

// image://confab/…: what the ImageStore has, for QML. Asked on QML's threads, answers from the store's.
class ImageProvider final : public QQuickAsyncImageProvider
{
public:
    explicit ImageProvider(ImageStore &store) : m_store(store) {}

    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;

private:
    ImageStore &m_store;
};

} // namespace confab
