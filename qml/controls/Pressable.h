#pragma once

#include <QBasicTimer>
#include <QQuickItem>

namespace confab::ui {

// What can be pressed: by mouse, finger, space bar and return key. The base of every button and row of the first frame, in place of
// Qt Quick Templates' AbstractButton, whose library takes several milliseconds of the start to load and to register its types. How it
// looks, what it is called and what it tells screen readers, QML says. Interface thread.
class Pressable : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool down READ isDown NOTIFY downChanged)
    Q_PROPERTY(bool hovered READ isHovered NOTIFY hoveredChanged)
    // It has the focus, and got it by keyboard.
    Q_PROPERTY(bool visualFocus READ hasVisualFocus NOTIFY visualFocusChanged)
    // A press takes the focus.
    Q_PROPERTY(bool focusOnPress MEMBER m_focusOnPress)
    // The right button, a long press and the menu key ask for its menu.
    Q_PROPERTY(bool hasMenu READ hasMenu WRITE setHasMenu)

public:
    explicit Pressable(QQuickItem *parent = nullptr);

    bool isDown() const { return m_down; }
    bool isHovered() const { return m_hovered; }
    bool hasVisualFocus() const { return m_visualFocus; }
    bool hasMenu() const { return m_hasMenu; }
    void setHasMenu(bool hasMenu);

Q_SIGNALS:
    void clicked();
    void doubleClicked(); // between the two clicks of one
    void menuRequested(qreal x, qreal y);
    void downChanged();
    void hoveredChanged();
    void visualFocusChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverEnterEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &value) override;

private:
    void setDown(bool down);
    void setHovered(bool hovered);
    void setVisualFocus(bool shown);
    void letGo();

    QPointF m_pressedAt;
    QBasicTimer m_hold;
    bool m_down = false;
    bool m_hovered = false;
    bool m_visualFocus = false;
    bool m_focusOnPress = true;
    bool m_hasMenu = false;
    bool m_held = false; // long enough for the menu: its release is no click
};

} // namespace confab::ui
