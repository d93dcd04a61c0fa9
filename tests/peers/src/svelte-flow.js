import '@xyflow/svelte/dist/style.css';
import { mount } from 'svelte';
import './board.css';
import { board } from './content.js';
import Board from './Board.svelte';

mount(Board, { target: board });
