#pragma once

#include <QQuickImageProvider>

namespace confab::gallery {

// image://sample/<n>: a rounded evening sky, in place of the photos a server would have.
class SamplePictures : public QQuickImageProvider
{
public:
    SamplePictures();

    QImage requestImage(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace confab::gallery
