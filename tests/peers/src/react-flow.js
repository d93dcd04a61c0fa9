import { Handle, Position, ReactFlow, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './board.css';
import { board } from './content.js';
import { edges, movedBy, nodes, opening, settings } from './flow.js';

const Card = memo(({ id, data }) => {
  const { updateNodeData } = useReactFlow();
  const [writing, setWriting] = useState(false);
  const words = writing
    ? h('textarea', {
        className: 'nodrag nopan nowheel',
        autoFocus: true,
        value: data.text,
        onChange: (event) => updateNodeData(id, { text: event.target.value }),
      })
    : data.text;
  return h(
    'div',
    { className: data.boxed ? 'card boxed' : 'card', onDoubleClick: () => setWriting(data.boxed) },
    data.owner && h('span', { className: 'owner', style: { background: data.owner.colour } }, data.owner.initials),
    words,
    data.facts && h('div', { className: 'facts' }, data.facts),
  );
});

const Stage = memo(({ data }) =>
  h(
    'div',
    { className: 'stage' },
    h(Handle, { type: 'target', position: Position.Left }),
    data.name,
    h(Handle, { type: 'source', position: Position.Right }),
  ),
);

const kinds = { card: Card, stage: Stage };

createRoot(board).render(
  h(ReactFlow, {
    ...settings,
    defaultNodes: nodes,
    defaultEdges: edges,
    defaultViewport: opening,
    nodeTypes: kinds,
    onInit: (flow) => movedBy((view) => flow.setViewport(view)),
  }),
);
